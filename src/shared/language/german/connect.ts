/** What the window says while a provider is connected: by a key, by an address, by a subscription. */
export const connect = {
  'API key': 'API-Schlüssel',
  'Get a key': 'Schlüssel holen',
  'Only if the service asks for one.': 'Nur wenn der Dienst einen verlangt.',
  'By its form this key belongs to another provider.':
    'Der Form nach gehört dieser Schlüssel zu einem anderen Anbieter.',
  'Other providers have keys of this form too.': 'Auch andere Anbieter haben Schlüssel dieser Form.',
  'Use {name}': '{name} verwenden',
  'Use it for tasks in the background': 'Für Aufgaben im Hintergrund verwenden',
  'A plan is meant for your own use at the computer. Tasks that run by themselves can use up its limits while you are away, and Anthropic may restrict that.':
    'Ein Abo ist für den eigenen Gebrauch am Computer gedacht. Aufgaben, die von selbst laufen, können seine Limits in Abwesenheit aufbrauchen, und Anthropic kann das einschränken.',
  'Base URL': 'Basis-URL',
  'Change it when the server runs elsewhere.': 'Nur ändern, wenn der Server woanders läuft.',
  'Only for a gateway or a proxy of your own.': 'Nur für ein eigenes Gateway oder einen eigenen Proxy.',
  'Choose the provider that this key belongs to.': 'Bitte den Anbieter wählen, zu dem dieser Schlüssel gehört.',
  'Paste your API key for {provider}.': 'Bitte den API-Schlüssel für {provider} einfügen.',
  'Type the address of the service, for example {example}.':
    'Bitte die Adresse des Dienstes eingeben, zum Beispiel {example}.',
  'Type the address of the service.': 'Bitte die Adresse des Dienstes eingeben.',
  'Save anyway': 'Trotzdem speichern',
  'Recognised from the key, or choose': 'Am Schlüssel erkannt oder selbst wählen',
  Label: 'Bezeichnung',
  'What you want to call it': 'Wie er heißen soll',
  'That is as long as a label can be: {most, number} characters.':
    'Länger kann eine Bezeichnung nicht sein: {most, number} Zeichen.',
  'With your own key': 'Mit eigenem Schlüssel',
  'With your own plan': 'Mit eigenem Abo',
  'By address': 'Über eine Adresse',
  'To look around': 'Zum Umsehen',
  'The service lists no model. Type the name of the one to use.':
    'Der Dienst nennt kein Modell. Bitte den Namen des gewünschten eingeben.',
  'Type the name of the model to use: the list could not be read.':
    'Bitte den Namen des gewünschten Modells eingeben: Die Liste war nicht lesbar.',
  'Check again': 'Erneut prüfen',
  '{label} is connected. Chat goes to it.': '{label} ist verbunden. Der Chat geht dorthin.',
  'What you write goes to {name} at {host}.': 'Was Sie schreiben, geht an {name} unter {host}.',
  'What you write goes from this computer to {host}.': 'Was Sie schreiben, geht von diesem Computer an {host}.',
  'What you write goes from this computer to {host}, the address you typed.':
    'Was Sie schreiben, geht von diesem Computer an {host}, die eingegebene Adresse.',
  'Checking…': 'Wird geprüft …',
  'Checking with {name}…': '{name} wird gefragt …',
  'Checking at {host}…': 'Anfrage an {host} …',
  'Nothing answers yet. Start {name}, then check again.':
    'Noch antwortet nichts. {name} starten und dann erneut prüfen.',
  'Nothing answers at {host} yet. Start {name}, then check again.':
    'Unter {host} antwortet noch nichts. {name} starten und dann erneut prüfen.',
  'Practice behaviour': 'Übungsverhalten',
  'What it does with every message.': 'Was mit jeder Nachricht geschieht.',
  'Answers as it should': 'Antwortet, wie es soll',
  'Rejects the key': 'Lehnt den Schlüssel ab',
  'Is out of credits': 'Hat kein Guthaben mehr',
  'Says: too many requests': 'Sagt: zu viele Anfragen',
  'Is overloaded': 'Ist überlastet',
  'Begins and then goes silent': 'Beginnt und verstummt dann',
  'Breaks off in the middle': 'Bricht mittendrin ab',
  'no models listed': 'nennt keine Modelle',
  '{name} answers': '{name} antwortet',
  'Key works': 'Schlüssel funktioniert',
  'Not every server looks at the key for this request. The first message will show whether it works.':
    'Nicht jeder Server prüft bei dieser Anfrage den Schlüssel. Ob er funktioniert, zeigt die erste Nachricht.',
  'The key works, but the account has no credits left. Top it up before you chat.':
    'Der Schlüssel funktioniert, aber das Konto hat kein Guthaben mehr. Vor dem ersten Chat aufladen.',
  'Not in the list that the service sent. You can still use it if you know that it exists.':
    'Nicht in der Liste des Dienstes. Wer weiß, dass es das Modell gibt, kann es trotzdem verwenden.',
  '{label} has its new key.': '{label} hat den neuen Schlüssel.',
  'Replace the key of {label}': 'Schlüssel von {label} ersetzen',
  'The new key has to be one for {provider}.': 'Der neue Schlüssel muss einer für {provider} sein.',
  'Replace key': 'Schlüssel ersetzen',
  'A label can have {most, number} characters at most. This one has {length, number}: shorten it.':
    'Eine Bezeichnung kann höchstens {most, number} Zeichen haben. Diese hat {length, number}: bitte kürzen.',
  'This is too long for an API key. Copy the key alone, in one piece.':
    'Das ist zu lang für einen API-Schlüssel. Bitte nur den Schlüssel kopieren, in einem Stück.',
  'This is too long for an address. Type it like https://api.example.com/v1.':
    'Das ist zu lang für eine Adresse. Bitte wie https://api.example.com/v1 eingeben.',
  'A model name can have {most, number} characters at most. Type the name alone.':
    'Ein Modellname kann höchstens {most, number} Zeichen haben. Bitte nur den Namen eingeben.',

  // The model, and what it costs.
  'Default model': 'Standardmodell',
  'Choose or type a name': 'Wählen oder Namen eingeben',
  'Filled in once the service answers': 'Erscheint, sobald der Dienst antwortet',
  'Prices are US dollars for a million tokens, in / out.': 'Preise in US-Dollar je Million Tokens, Eingabe / Ausgabe.',
  'Fills in {product} at {address}.': 'Trägt {product} unter {address} ein.',
  'Its price is not known here.': 'Der Preis ist hier nicht bekannt.',
  'Community: nobody has tried it on this computer yet.':
    'Community: Auf diesem Computer hat es noch niemand ausprobiert.',
  Others: 'Andere',
  'In your network': 'Im eigenen Netz',
  '{count}M ¦ million tokens': '{count} Mio.',
  '{count}k ¦ thousand tokens': '{count}k',
  'costs nothing': 'kostet nichts',
  'costs nothing for tokens, {condition}': 'kostet nichts je Token, {condition}',
  '{input} in, {output} out for a million tokens': '{input} Eingabe, {output} Ausgabe je Million Tokens',
  'as of {day}': 'Stand {day}',
  'as of {day}, may have changed since': 'Stand {day}, seitdem vielleicht geändert',
  'Costs nothing: it runs on this computer.': 'Kostet nichts: läuft auf diesem Computer.',
  'Costs nothing: it runs in this network.': 'Kostet nichts: läuft in diesem Netz.',
  'Price from the provider’s list, {asOf}.': 'Preis aus der Liste des Anbieters, {asOf}.',
  'Price from {site}, {asOf}.': 'Preis von {site}, {asOf}.',
  'Cached input {price}.': 'Eingabe aus dem Zwischenspeicher {price}.',
  certified: 'zertifiziert',
  'certified {day}': 'zertifiziert am {day}',
  'part of your plan': 'im Abo enthalten',
} as const;
