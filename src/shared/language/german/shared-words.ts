/** What src/shared says, in main and in the window. */
export const sharedWords = {
  // Why a place is passed over.
  disconnected: 'getrennt',
  'switched off for tasks': 'für Aufgaben ausgeschaltet',
  'its key or sign-in cannot be used': 'Schlüssel oder Anmeldung nicht nutzbar',
  'out of credits': 'Guthaben aufgebraucht',
  'failing, left alone for now': 'gestört, wird vorerst in Ruhe gelassen',
  'asked for a pause': 'bat um eine Pause',
  'no requests left for this minute': 'keine Anfragen mehr für diese Minute',
  'too few tokens left for this minute': 'zu wenige Tokens für diese Minute übrig',
  'its budget for this month is spent': 'Budget für diesen Monat verbraucht',
  'cannot take images': 'nimmt keine Bilder an',
  'cannot use tools': 'kann keine Werkzeuge benutzen',
  'cannot answer in a given structure': 'kann nicht in vorgegebener Struktur antworten',
  'its context is too short': 'Kontext zu kurz',
  'its model is not available': 'Modell nicht verfügbar',
  'no longer exists': 'gibt es nicht mehr',
  'has no targets': 'hat keine Ziele',
  'leads back to itself': 'führt zu sich selbst zurück',
  'failed a moment ago': 'gerade gescheitert',
  'failing, left alone until {time}': 'gestört, bis {time} in Ruhe gelassen',
  'asked for a pause until {time}': 'bat um eine Pause bis {time}',
  'no requests left for this minute, waits until {time}': 'keine Anfragen mehr für diese Minute, wartet bis {time}',
  'too few tokens left for this minute, waits until {time}':
    'zu wenige Tokens für diese Minute übrig, wartet bis {time}',
  'its budget for this month is spent, stopped until {time}':
    'Budget für diesen Monat verbraucht, angehalten bis {time}',
  'failed a moment ago, waits until {time}': 'gerade gescheitert, wartet bis {time}',
  '{place} is no longer connected': '{place} ist nicht mehr verbunden',
  '{place} is switched off for tasks': '{place} ist für Aufgaben ausgeschaltet',
  'The key or sign-in of {place} cannot be used': '{place}: Schlüssel oder Anmeldung ist nicht nutzbar',
  '{place} is out of credits': '{place} hat kein Guthaben mehr',
  '{place} is failing, left alone for now': '{place} ist gestört und wird vorerst in Ruhe gelassen',
  '{place} asked for a pause': '{place} bat um eine Pause',
  '{place} has no requests left for this minute': '{place} hat keine Anfragen mehr für diese Minute',
  '{place} has too few tokens left for this minute': '{place} hat zu wenige Tokens für diese Minute übrig',
  'The budget of {place} for this month is spent': '{place}: Das Budget für diesen Monat ist verbraucht',
  '{place} cannot take images': '{place} nimmt keine Bilder an',
  '{place} cannot use tools': '{place} kann keine Werkzeuge benutzen',
  '{place} cannot answer in a given structure': '{place} kann nicht in vorgegebener Struktur antworten',
  'The context of {place} is too short': '{place}: Der Kontext ist zu kurz',
  'A model of {place} is not available': '{place}: Ein Modell ist nicht verfügbar',
  '{model} is not available on {place}': '{place}: {model} ist nicht verfügbar',
  '{place} no longer exists': '{place} gibt es nicht mehr',
  '{place} has no targets': '{place} hat keine Ziele',
  '{place} leads back to itself': '{place} führt zu sich selbst zurück',
  '{place} failed a moment ago': '{place} ist gerade gescheitert',
  '{place} is failing, left alone until {time}': '{place} ist gestört und wird bis {time} in Ruhe gelassen',
  '{place} asked for a pause until {time}': '{place} bat um eine Pause bis {time}',
  '{place} has no requests left for this minute, waits until {time}':
    '{place} hat keine Anfragen mehr für diese Minute und wartet bis {time}',
  '{place} has too few tokens left for this minute, waits until {time}':
    '{place} hat zu wenige Tokens für diese Minute übrig und wartet bis {time}',
  'The budget of {place} for this month is spent, stopped until {time}':
    '{place}: Das Budget für diesen Monat ist verbraucht, angehalten bis {time}',
  '{place} failed a moment ago, waits until {time}': '{place} ist gerade gescheitert und wartet bis {time}',
  'A logical model': 'Ein logisches Modell',
  'A provider': 'Ein Anbieter',
  'The logical model “{name}”': 'Das logische Modell „{name}“',

  // Where work runs, and why.
  'by {number, select, none {the rule} other {rule {number}}} for {context} (priority {priority})':
    'durch {number, select, none {die Regel} other {Regel {number}}} für {context} (Priorität {priority})',
  'as fallback {fallback} of {number, select, none {the rule} other {rule {number}}} for {context} (priority {priority})':
    'als Ausweichziel {fallback} {number, select, none {der Regel} other {von Regel {number}}} für {context} (Priorität {priority})',
  'as Primary': 'als Primary',
  'as backup': 'als Reserve',
  'because it was chosen for this work': 'weil es für diese Arbeit gewählt wurde',
  'because a weaker model did not do for such work': 'weil ein schwächeres Modell für solche Arbeit nicht genügte',
  'as the next stronger model': 'als nächststärkeres Modell',
  'Would run on {place} {because}': 'Würde auf {place} laufen, {because}',
  'Runs on {place} {because}': 'Läuft auf {place}, {because}',
  'Ran on {place} {because}': 'Lief auf {place}, {because}',
  'Nobody can take it: no provider is connected.': 'Niemand kann das übernehmen: Kein Anbieter ist verbunden.',
  'Nobody can take it now: {reasons}.': 'Im Moment kann das niemand übernehmen: {reasons}.',
  '{place} passed over: {reason}': '{place} übergangen: {reason}',
  'because of {number, select, none {the rule} other {rule {number}}} for {context} (priority {priority})':
    'weil {number, select, none {die Regel} other {Regel {number}}} für {context} (Priorität {priority}) es so bestimmt',
  'because of fallback {fallback} of {number, select, none {the rule} other {rule {number}}} for {context} (priority {priority})':
    'weil Ausweichziel {fallback} {number, select, none {der Regel} other {von Regel {number}}} für {context} (Priorität {priority}) an der Reihe ist',
  'because it is Primary': 'weil es Primary ist',
  'because it is a backup': 'weil es eine Reserve ist',
  'because it is the next stronger model': 'weil es das nächststärkere Modell ist',
  'because a cheap model was asked for': 'weil ein günstiges Modell verlangt war',
  'because a strong model was asked for': 'weil ein starkes Modell verlangt war',
  'because a model that takes images was asked for': 'weil ein Modell verlangt war, das Bilder annimmt',
  'because Primary cannot take images': 'weil Primary keine Bilder annimmt',
  'because Primary cannot use tools': 'weil Primary keine Werkzeuge benutzen kann',
  'because Primary cannot answer in a given structure': 'weil Primary nicht in vorgegebener Struktur antworten kann',
  'because the context of Primary is too short': 'weil der Kontext von Primary zu kurz ist',
  'because Primary cannot do such work': 'weil Primary solche Arbeit nicht leisten kann',

  // What an import brought.
  'Nothing came in.': 'Es wurde nichts importiert.',
  'Nothing new: {count, plural, one {# conversation is} other {# conversations are}} here already.':
    'Nichts Neues: {count, plural, one {# Chat ist} other {# Chats sind}} schon da.',
  '{count, plural, one {# conversation} other {# conversations}} came in':
    '{count, plural, one {# Chat} other {# Chats}} importiert',
  '{count, plural, one {# conversation was} other {# conversations were}} brought up to date':
    '{count, plural, one {# Chat} other {# Chats}} auf den neuesten Stand gebracht',
  '{count, plural, one {# is here already} other {# are here already}}':
    '{count, plural, one {# war schon da} other {# waren schon da}}',
  '{parts}; {count, plural, one {# new message} other {# new messages}}.':
    '{parts}; {count, plural, one {# neue Nachricht} other {# neue Nachrichten}}.',
  '{count, plural, one {# conversation that you deleted here stays deleted} other {# conversations that you deleted here stay deleted}}.':
    '{count, plural, one {# Chat, der hier gelöscht wurde, bleibt gelöscht} other {# Chats, die hier gelöscht wurden, bleiben gelöscht}}.',
  '{count, plural, one {# conversation without messages was} other {# conversations without messages were}} skipped.':
    '{count, plural, one {# Chat ohne Nachrichten wurde} other {# Chats ohne Nachrichten wurden}} übersprungen.',
  '{count, plural, one {# conversation is} other {# conversations are}} damaged in the file and could not be read.':
    '{count, plural, one {# Chat ist in der Datei beschädigt und konnte} other {# Chats sind in der Datei beschädigt und konnten}} nicht gelesen werden.',
  '{count, plural, one {# conversation is} other {# conversations are}} too large to be read.':
    '{count, plural, one {# Chat ist} other {# Chats sind}} zu groß, um gelesen zu werden.',
  '{count, plural, one {# entry of the file is} other {# entries of the file are}} no conversation of a known form.':
    '{count, plural, one {# Eintrag der Datei ist kein Chat} other {# Einträge der Datei sind keine Chats}} in bekannter Form.',
  '{count, plural, one {# picture} other {# pictures}} did not come along; the text says where.':
    '{count, plural, one {# Bild kam} other {# Bilder kamen}} nicht mit; im Text steht, wo.',
  '{count, plural, one {# recording} other {# recordings}} did not come along.':
    '{count, plural, one {# Aufnahme kam} other {# Aufnahmen kamen}} nicht mit.',
  '{count, plural, one {# attached file did not come along; the text has the name} other {# attached files did not come along; the text has the names}}.':
    '{count, plural, one {# angehängte Datei kam nicht mit; ihr Name steht im Text} other {# angehängte Dateien kamen nicht mit; ihre Namen stehen im Text}}.',
  '{count, plural, one {# message was} other {# messages were}} cut at two million characters.':
    '{count, plural, one {# Nachricht wurde} other {# Nachrichten wurden}} bei zwei Millionen Zeichen abgeschnitten.',
  '{count, plural, one {# part} other {# parts}} of an unknown kind (“{kind}”) came in as text, where there was any.':
    '{count, plural, one {# Teil unbekannter Art („{kind}“) wurde als Text übernommen, soweit er welchen hatte} other {# Teile unbekannter Art („{kind}“) wurden als Text übernommen, soweit sie welchen hatten}}.',
  'The file ends in the middle: what came before is here. Download it again for the rest.':
    'Die Datei bricht mittendrin ab: Was davor kam, ist da. Für den Rest bitte noch einmal herunterladen.',

  // Addresses that are typed.
  'Over plain http, everyone on the way can read your key and your messages. Use https if the service has it.':
    'Bei unverschlüsseltem http können alle unterwegs den Schlüssel und die Nachrichten mitlesen. Besser https verwenden, wenn der Dienst es anbietet.',
  'Type it like https://api.example.com/v1 or http://localhost:8000/v1.':
    'Zum Beispiel so: https://api.example.com/v1 oder http://localhost:8000/v1.',
  'The address is empty.': 'Die Adresse ist leer.',
  'The address is too long.': 'Die Adresse ist zu lang.',
  'The address has a space or a line break in it.': 'In der Adresse ist ein Leerzeichen oder ein Zeilenumbruch.',
  'Addresses that start with {start} cannot be used.': 'Adressen, die mit {start} beginnen, sind nicht nutzbar.',
  'Use one that starts with https:// or http://.': 'Möglich sind Adressen, die mit https:// oder http:// beginnen.',
  'This is not a complete address.': 'Das ist keine vollständige Adresse.',
  'The address has a user name or a password in it.': 'In der Adresse steht ein Benutzername oder ein Passwort.',
  'Take it out, and type the key into the API key field instead.':
    'Bitte herausnehmen und den Schlüssel stattdessen in das Feld „API-Schlüssel“ eingeben.',
  'This address is where a cloud keeps secrets of its machines, not a model service.':
    'Unter dieser Adresse hält eine Cloud die Geheimnisse ihrer Rechner bereit; ein Modelldienst ist dort nicht.',
  'Type the address of the model service.': 'Bitte die Adresse des Modelldienstes eingeben.',
  'Signalbox added {start} to the address.': 'Signalbox hat der Adresse {start} vorangestellt.',
  'The part after ? or # was left out.': 'Der Teil nach ? oder # wurde weggelassen.',
  'The address of a single call was cut back to its base.':
    'Die Adresse eines einzelnen Aufrufs wurde auf ihre Basis gekürzt.',

  // Keys that are pasted.
  'The spaces around the key were left out.': 'Die Leerzeichen um den Schlüssel wurden weggelassen.',
  'What stood around the key (quotes, a name, spaces) was left out.':
    'Was um den Schlüssel stand (Anführungszeichen, ein Name, Leerzeichen), wurde weggelassen.',
  'This is a token of a Claude subscription, not an API key. Anthropic accepts it from its own programs only; create an API key in the Anthropic Console, or sign in with Claude.':
    'Das ist ein Token eines Claude-Abos, kein API-Schlüssel. Anthropic nimmt es nur von eigenen Programmen an; bitte in der Anthropic Console einen API-Schlüssel erstellen oder sich mit Claude anmelden.',
  'This is a sign-in of Claude, not an API key. Do not share it; create an API key in the Anthropic Console.':
    'Das ist eine Anmeldung bei Claude, kein API-Schlüssel. Sie sollte nicht weitergegeben werden; bitte in der Anthropic Console einen API-Schlüssel erstellen.',
  'This is a key file, not an API key. Create an API key at the provider and paste that.':
    'Das ist eine Schlüsseldatei, kein API-Schlüssel. Bitte beim Anbieter einen API-Schlüssel erstellen und einfügen.',
  'This is an address, not an API key.': 'Das ist eine Adresse, kein API-Schlüssel.',
  'There is a line break or a control character in the key. Copy the key alone, in one piece.':
    'Im Schlüssel ist ein Zeilenumbruch oder ein Steuerzeichen. Bitte nur den Schlüssel kopieren, in einem Stück.',
  'There is a space in the middle of the key. Copy the key alone, in one piece.':
    'Mitten im Schlüssel ist ein Leerzeichen. Bitte nur den Schlüssel kopieren, in einem Stück.',
  'This is a shortened key, as shown in a list. Copy the whole key; most providers show it only once.':
    'Das ist ein gekürzter Schlüssel, wie er in Listen steht. Bitte den ganzen Schlüssel kopieren; die meisten Anbieter zeigen ihn nur einmal.',
  'There is a character in the key that no key has. Copy it again straight from the provider’s page.':
    'Im Schlüssel ist ein Zeichen, das in keinem Schlüssel vorkommt. Bitte noch einmal direkt von der Seite des Anbieters kopieren.',

  // Where a price comes from.
  'runs on this computer': 'läuft auf diesem Computer',
  'runs in this network': 'läuft in diesem Netzwerk',
  'the provider’s list': 'Liste des Anbieters',
  // Files.
  '“{name}” is empty.': '„{name}“ ist leer.',
  'Unpack it and choose the conversations.json in it: pictures and recordings are not needed.':
    'Entpacken und die conversations.json darin wählen: Bilder und Aufnahmen werden nicht gebraucht.',
} as const;
