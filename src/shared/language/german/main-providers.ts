/** What main says of the providers themselves, where none is named that has words of its own. */
export const mainProviders = {
  'OpenAI-compatible': 'OpenAI-kompatibel',
  'My model server': 'Mein Modellserver',
  'Starts with {start}': 'Beginnt mit {start}',
  'Starts with {start} or {other}': 'Beginnt mit {start} oder {other}',

  // Where what is written goes.
  'What you write goes from this computer straight to Anthropic in the United States.':
    'Was Sie schreiben, geht von diesem Computer direkt an Anthropic in den USA.',
  'What you write goes from this computer to your own resource at Microsoft Azure.':
    'Was Sie schreiben, geht von diesem Computer an Ihre eigene Ressource bei Microsoft Azure.',
  'What you write goes from this computer straight to DeepSeek in China.':
    'Was Sie schreiben, geht von diesem Computer direkt an DeepSeek in China.',
  'What you write goes from this computer straight to Google; with a free key, Google may use it to train.':
    'Was Sie schreiben, geht von diesem Computer direkt an Google; mit einem kostenlosen Schlüssel darf Google damit trainieren.',
  'What you write goes from this computer straight to Groq in the United States.':
    'Was Sie schreiben, geht von diesem Computer direkt an Groq in den USA.',
  'What you write goes from this computer straight to Mistral in Europe.':
    'Was Sie schreiben, geht von diesem Computer direkt an Mistral in Europa.',
  'What you write goes from this computer straight to OpenAI in the United States.':
    'Was Sie schreiben, geht von diesem Computer direkt an OpenAI in den USA.',
  'What you write goes from this computer to OpenRouter, which passes it on to the provider of the model.':
    'Was Sie schreiben, geht von diesem Computer an OpenRouter und von dort weiter an den Anbieter des Modells.',
  'What you write goes from this computer straight to xAI in the United States.':
    'Was Sie schreiben, geht von diesem Computer direkt an xAI in den USA.',
  'What you write goes from this computer to the address you typed.':
    'Was Sie schreiben, geht von diesem Computer an die eingegebene Adresse.',
  'What you write goes to {server} at the address you use, by default this computer.':
    'Was Sie schreiben, geht an {server} unter der verwendeten Adresse, meist auf diesem Computer.',
  'the llama.cpp server': 'den llama.cpp-Server',
  'the vLLM server': 'den vLLM-Server',
} as const;
