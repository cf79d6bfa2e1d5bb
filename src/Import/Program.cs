using Portal.Import;

// Portal.Import <file name> <title of what stands before the first heading>; the file comes by standard input, the answer leaves by standard output.
return args is [var fileName, var untitled] ? Reading.Run(fileName, untitled, Console.OpenStandardInput(), Console.OpenStandardOutput()) : Reading.BadCall;
