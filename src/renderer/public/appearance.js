// Runs before the first paint, as a file of its own because the content security policy allows no inline script: puts
// on the theme and the density that the window last had. src/renderer/app/appearance.ts keeps them, and corrects them
// once main has told the settings.
try {
  const [theme, density] = (localStorage.getItem('signalbox.appearance') ?? '').split(' ');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (density === 'compact') document.documentElement.dataset.density = density;
} catch {
  // Without storage the window begins in the system's theme.
}
