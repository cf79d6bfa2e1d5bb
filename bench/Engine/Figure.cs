namespace Portal.EngineBench;

/// <summary>One measured number; times are milliseconds of processor, all threads of the process together.</summary>
internal readonly record struct Figure(string Name, double Value);
