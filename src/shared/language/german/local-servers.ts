/** What the window says of model servers on this computer. */
export const localServers = {
  'Found on this computer': 'Auf diesem Computer gefunden',
  'Model servers that answer here. One click connects them.':
    'Modellserver, die hier antworten. Ein Klick verbindet sie.',
  'Looked {ago}': 'Zuletzt gesucht: {ago}',
  'Looking …': 'Es wird gesucht …',
  'No model server answers here. Start one and it shows up by itself; one at another address can be <add>added by its address</add>.':
    'Hier antwortet kein Modellserver. Sobald einer läuft, erscheint er von selbst; einer an einem anderen Ort lässt sich <add>über seine Adresse hinzufügen</add>.',
  'How to start one': 'So lässt sich einer starten',
  'Signalbox looked at {addresses}.': 'Signalbox hat unter {addresses} nachgesehen.',
  'Connected as {label}': 'Verbunden als {label}',
  'Install it, then get a model:': 'Installieren, dann ein Modell holen:',
  'Download a model, then start the server:': 'Ein Modell herunterladen, dann den Server starten:',
  'Start it with a model file:': 'Mit einer Modelldatei starten:',
  'Start it with a model:': 'Mit einem Modell starten:',
  'Download a model, then start its server under Settings, Local API server.':
    'Ein Modell herunterladen, dann den Server unter „Settings, Local API server“ starten.',
  '{product} asks for a key before it shows its models.': '{product} zeigt seine Modelle erst mit einem Schlüssel.',
  '{product} asks for a key.': '{product} verlangt einen Schlüssel.',
  'Looking for model servers.': 'Es wird nach Modellservern gesucht.',
  'No model server was found.': 'Es wurde kein Modellserver gefunden.',
  '{count, plural, one {One model server was found.} other {# model servers were found.}}':
    '{count, plural, one {Ein Modellserver wurde gefunden.} other {# Modellserver wurden gefunden.}}',
  'No models yet': 'Noch keine Modelle',
} as const;
