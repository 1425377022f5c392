/** What the window says before anything is connected, and about signing in with Claude. */
export const firstStart = {
  'Where should the answers come from?': 'Woher sollen die Antworten kommen?',
  'Signalbox connects this computer straight to the AI that you choose, with nothing in between. More can be added at any time.':
    'Signalbox verbindet diesen Computer direkt mit der gewählten KI, ohne Zwischenstation. Weitere lassen sich jederzeit hinzufügen.',
  'Sign in with Claude': 'Mit Claude anmelden',
  'Your Claude subscription, through Claude Code on this computer.':
    'Das eigene Claude-Abo, über Claude Code auf diesem Computer.',
  'Use an API key': 'API-Schlüssel verwenden',
  'From Anthropic, OpenAI, Google, DeepSeek or another provider.':
    'Von Anthropic, OpenAI, Google, DeepSeek oder einem anderen Anbieter.',
  'Use a model on this computer': 'Modell auf diesem Computer verwenden',
  'Ollama, LM Studio, llama.cpp and others, found by themselves: what you write stays here.':
    'Ollama, LM Studio, llama.cpp und andere, von selbst gefunden: Was Sie schreiben, bleibt hier.',
  'Look around first': 'Erst einmal umsehen',
  'Practice answers come from inside the app. Nothing leaves this computer.':
    'Übungsantworten kommen aus der App selbst. Nichts verlässt diesen Computer.',
  'Paste it: the provider is recognised from its form and asked whether it works. That costs nothing.':
    'Einfach einfügen: An der Form wird der Anbieter erkannt und dann gefragt, ob der Schlüssel funktioniert. Das kostet nichts.',
  'Type an address': 'Adresse eingeben',
  'Choose a model, and chat goes to it. What you write goes to its server and nowhere else.':
    'Mit der Wahl eines Modells geht der Chat dorthin. Was Sie schreiben, geht an seinen Server und nirgends sonst hin.',
  'Signalbox looks for model servers that run here.': 'Signalbox sucht nach Modellservern, die hier laufen.',
  'No model server answers here yet. Start one of these, then look again.':
    'Hier antwortet noch kein Modellserver. Einen von diesen starten und dann erneut suchen.',
  'Use a model server by its address': 'Modellserver über seine Adresse verwenden',
  'For one at another port, or on another computer of your network.':
    'Für einen an einem anderen Port oder auf einem anderen Computer im eigenen Netz.',
  'Show all {count, number} models': 'Alle {count, number} Modelle zeigen',

  // Signing in with Claude.
  'Use your Claude subscription through Claude Code, Anthropic’s own program on this computer.':
    'Das eigene Claude-Abo verwenden, über Claude Code, Anthropics eigenes Programm auf diesem Computer.',
  'What this means': 'Was das bedeutet',
  'You sign in to Claude Code itself, with your own account. Signalbox never asks for your Claude password or a token, and reads and stores nothing of what Claude Code keeps.':
    'Die Anmeldung geschieht in Claude Code selbst, mit dem eigenen Konto. Signalbox fragt nie nach dem Claude-Passwort oder einem Token und liest und speichert nichts von dem, was Claude Code aufbewahrt.',
  'What you write goes through Claude Code to Anthropic and counts towards the limits of your subscription, as it does in Claude Code and in the Claude apps.':
    'Was Sie schreiben, geht über Claude Code an Anthropic und zählt zu den Limits des Abos, wie in Claude Code und in den Claude-Apps auch.',
  'Anthropic’s terms let you sign in to the unmodified Claude Code with your own subscription. They ask programs of others, such as Signalbox, to use API keys, so this use of a subscription may be restricted.':
    'Anthropics Bedingungen erlauben die Anmeldung im unveränderten Claude Code mit dem eigenen Abo. Programme anderer, wie Signalbox, sollen API-Schlüssel verwenden; deshalb kann diese Nutzung eines Abos eingeschränkt werden.',
  'Anthropic’s terms': 'Anthropics Bedingungen',
  'Where Claude Code is': 'Ort von Claude Code',
  'Looked for by itself': 'Wird von selbst gesucht',
  'Only needed when it is not found, or when you have more than one.':
    'Nur nötig, wenn es nicht gefunden wird oder mehrfach vorhanden ist.',
  'Looking for Claude Code…': 'Claude Code wird gesucht …',
  'Version {version}': 'Version {version}',
  'Waiting for you to sign in…': 'Warten auf die Anmeldung …',
  'How to install Claude Code': 'Claude Code installieren',
  'Claude Code was not found on this computer.': 'Claude Code wurde auf diesem Computer nicht gefunden.',
  'There is no Claude Code at “{place}”.': 'Unter „{place}“ gibt es kein Claude Code.',
  'Install it and look again, or say below where it is.':
    'Installieren und erneut suchen oder unten angeben, wo es ist.',
  'Give the whole path of the program, or leave the field empty to look for it.':
    'Den ganzen Pfad des Programms angeben oder das Feld leer lassen, um danach zu suchen.',
  'A program of that name was found, but it is not Claude Code or cannot be run.':
    'Ein Programm dieses Namens wurde gefunden, aber es ist nicht Claude Code oder lässt sich nicht ausführen.',
  'Say below where Claude Code is.': 'Unten angeben, wo Claude Code ist.',
  'Claude Code was found, but it did not answer within 5 seconds.':
    'Claude Code wurde gefunden, hat aber nicht innerhalb von 5 Sekunden geantwortet.',
  'Run “claude” in a terminal to see what keeps it, then look again.':
    'Im Terminal „claude“ ausführen, um zu sehen, was es aufhält, und dann erneut suchen.',
  'This version of Claude Code cannot say whether you are signed in.':
    'Diese Version von Claude Code kann nicht sagen, ob Sie angemeldet sind.',
  'Update it in a terminal, then look again.': 'Im Terminal aktualisieren und dann erneut suchen.',
  'Claude Code is here, and nobody is signed in to it.': 'Claude Code ist da, aber niemand ist angemeldet.',
  'Run this in a terminal and sign in there. Signalbox notices when you are done.':
    'Dies im Terminal ausführen und sich dort anmelden. Signalbox merkt, wenn es so weit ist.',
  'Claude Code is signed in with an account that is billed by use, not with a subscription.':
    'Claude Code ist mit einem Konto angemeldet, das nach Verbrauch abgerechnet wird, nicht mit einem Abo.',
  'Run this in a terminal and choose your subscription, or use an API key here.':
    'Dies im Terminal ausführen und das Abo wählen oder hier einen API-Schlüssel verwenden.',
  'You are signed in to Claude Code.': 'Sie sind in Claude Code angemeldet.',
  'You are signed in to Claude Code, plan {plan}.': 'Sie sind in Claude Code angemeldet, Abo {plan}.',
} as const;
