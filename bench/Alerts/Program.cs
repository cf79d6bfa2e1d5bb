using Portal.AlertBench;

return Keystrokes.Run(Console.Out);
