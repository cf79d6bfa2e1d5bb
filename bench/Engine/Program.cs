using Portal.EngineBench;

if (args is not [var measure, var folder])
{
    Console.Error.WriteLine("usage: EngineBench apply|many|load|merge|memory FOLDER");
    return 1;
}
var trace = Trace.Open(folder);
var figures = measure switch
{
    "apply" => Measures.Apply(trace),
    "many" => Measures.Many(trace),
    "load" => Measures.Load(trace),
    "merge" => Measures.Merge(trace),
    "memory" => Measures.Memory(trace),
    _ => [],
};
Console.WriteLine($"{{{string.Join(',', figures.Select(figure => FormattableString.Invariant($"\"{figure.Name}\":{figure.Value}")))}}}");
return figures.Count > 0 ? 0 : 1;
