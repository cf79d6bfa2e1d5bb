using Portal.Replay;

return ReplayCommand.Run(args, Console.OpenStandardInput(), Console.Out, Console.Error);
