/** What main says where providers are connected, tested and found on this computer. */
export const mainConnections = {
  '{label} is Primary, and chat goes to Primary.': '{label} ist Primary, und der Chat geht an Primary.',
  'Choose which provider becomes Primary, then disconnect it.':
    'Erst wählen, welcher Anbieter Primary wird, dann trennen.',
  'This provider can no longer be brought back.': 'Dieser Anbieter lässt sich nicht mehr zurückholen.',
  'Add it again with its key.': 'Ihn mit seinem Schlüssel neu hinzufügen.',
  'This provider is not connected any more.': 'Dieser Anbieter ist nicht mehr verbunden.',
  'Choose another one.': 'Einen anderen wählen.',
  'A provider needs a label.': 'Ein Anbieter braucht eine Bezeichnung.',
  'This label has nothing in it that can be seen.': 'An dieser Bezeichnung ist nichts zu sehen.',
  'Type a name for it.': 'Einen Namen eingeben.',
  'A provider called {label} is connected already.': 'Ein Anbieter namens {label} ist schon verbunden.',
  'Type another label.': 'Eine andere Bezeichnung eingeben.',
  'A default model is needed.': 'Ein Standardmodell wird gebraucht.',
  'Choose one from the list, or type its name as the provider writes it.':
    'Eines aus der Liste wählen oder den Namen so eingeben, wie der Anbieter ihn schreibt.',
  'No provider is connected yet.': 'Noch ist kein Anbieter verbunden.',
  'Connect one, then send the message again.': 'Einen verbinden, dann die Nachricht noch einmal senden.',
  'This service has no list of models, so it was tried with one short answer.':
    'Dieser Dienst hat keine Modell-Liste, deshalb wurde er mit einer kurzen Antwort ausprobiert.',
  'The saved key was entered for another address and is sent nowhere else.':
    'Der gespeicherte Schlüssel wurde für eine andere Adresse eingegeben und wird nirgendwo sonst hingesendet.',
  'The saved key was entered for {origin} and is sent nowhere else.':
    'Der gespeicherte Schlüssel wurde für {origin} eingegeben und wird nirgendwo sonst hingesendet.',
  'Enter the key again to use it at the new address.':
    'Den Schlüssel noch einmal eingeben, um ihn an der neuen Adresse zu verwenden.',
  '{name} has neither a key nor an address: it is connected through Claude Code.':
    '{name}: Hier gibt es weder Schlüssel noch Adresse, die Verbindung läuft über Claude Code.',
  'Choose it under Add provider and sign in there.': 'Unter „Anbieter hinzufügen“ wählen und dort anmelden.',
  '{name} needs an address.': '{name} braucht eine Adresse.',
  'Type it under Base URL, for example {example}.': 'Unter „Basis-URL“ eingeben, zum Beispiel {example}.',
  'Type it under Base URL.': 'Unter „Basis-URL“ eingeben.',
  '{name} needs an API key.': '{name} braucht einen API-Schlüssel.',
  'Paste it here; you find it at {host}.': 'Hier einfügen; zu finden ist er bei {host}.',
  'Paste it here.': 'Hier einfügen.',
  'Paste the API key again.': 'Den API-Schlüssel noch einmal einfügen.',

  // The stages of a test.
  'through this computer’s proxy': 'über den Proxy dieses Computers',
  '{address} answers': '{address} antwortet',
  'valid until {day}': 'gültig bis {day}',
  'plain http, within this computer': 'unverschlüsseltes http, innerhalb dieses Computers',
  'plain http, within the local network': 'unverschlüsseltes http, innerhalb des lokalen Netzwerks',
  'plain http: others can read along': 'unverschlüsseltes http: Andere können mitlesen',
  'not shown before the test failed': 'nicht mehr gezeigt, bevor der Test scheiterte',
  'not needed: the account has credits': 'nicht nötig: Das Konto hat Guthaben',
  'answers, through this computer’s proxy': 'antwortet, über den Proxy dieses Computers',
  'holds for the first request': 'hält bei der ersten Anfrage',
  'no key is used here': 'hier wird kein Schlüssel verwendet',
  accepted: 'angenommen',
  'nothing to pay for here': 'hier ist nichts zu bezahlen',
  'the account has credits': 'das Konto hat Guthaben',
  'no list of models here: the answer decides': 'hier gibt es keine Modell-Liste: Die Antwort entscheidet',
  '{count, plural, one {# model listed} other {# models listed}}':
    '{count, plural, one {# Modell in der Liste} other {# Modelle in der Liste}}',
  'not among the {count, number} listed: the answer decides':
    'nicht in der Liste der {count, number}: Die Antwort entscheidet',
  'ended before a visible word': 'endete vor einem sichtbaren Wort',
  'came to its end': 'kam zum Ende',
  'shown by the answer': 'durch die Antwort gezeigt',
  'not listed, and it answers': 'nicht in der Liste, und es antwortet',

  // Model servers on this computer.
  'No model server was found at {address}.': 'Unter {address} wurde kein Modellserver gefunden.',
  'Start it, then look again.': 'Ihn starten, dann erneut suchen.',
  '{product} asks for an API key.': '{product} verlangt einen API-Schlüssel.',
  'Enter the one that it was started with.': 'Den eingeben, mit dem er gestartet wurde.',
  '{product} has no model that can chat yet.': '{product} hat noch kein Modell, das chatten kann.',
  'Get one in a terminal, for example: ollama pull qwen3:8b. Then connect again.':
    'Eines im Terminal holen, zum Beispiel: ollama pull qwen3:8b. Dann erneut verbinden.',
  'Download one in LM Studio, or in a terminal: lms get qwen/qwen3-8b. Then connect again.':
    'Eines in LM Studio herunterladen oder im Terminal: lms get qwen/qwen3-8b. Dann erneut verbinden.',
  'It may still be loading. Otherwise start it with one: llama-server -m model.gguf. Then connect again.':
    'Vielleicht lädt er noch. Sonst mit einem Modell starten: llama-server -m model.gguf. Dann erneut verbinden.',
  'Start it with one: vllm serve Qwen/Qwen3-8B. Then connect again.':
    'Mit einem Modell starten: vllm serve Qwen/Qwen3-8B. Dann erneut verbinden.',
  'Install one from its gallery, or in a terminal: local-ai models install qwen3-8b. Then connect again.':
    'Eines aus der Galerie installieren oder im Terminal: local-ai models install qwen3-8b. Dann erneut verbinden.',
  'Download one in Jan’s hub and start it there. Then connect again.':
    'Eines im Hub von Jan herunterladen und dort starten. Dann erneut verbinden.',
  'Load one into it. Then connect again.': 'Eines hineinladen. Dann erneut verbinden.',
} as const;
