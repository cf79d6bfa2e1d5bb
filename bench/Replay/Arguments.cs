namespace Portal.Replay;

/// <summary>A root the caller wants to see: its kind decides how it is read.</summary>
internal sealed record NamedRoot(string Kind, string Name);

/// <summary>What was asked on the command line.</summary>
internal sealed record Arguments(string File, IReadOnlyList<NamedRoot> Roots, bool ShowsState)
{
    public const string Usage = "usage: Replay FILE|- [--text NAME] [--array NAME] [--map NAME] [--xml NAME]… [--state]";

    public static Arguments? Parse(IReadOnlyList<string> args)
    {
        string? file = null;
        var state = false;
        List<NamedRoot> roots = [];
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--state":
                    state = true;
                    break;
                case "--text" or "--array" or "--map" or "--xml" when i + 1 < args.Count:
                    var root = new NamedRoot(args[i][2..], args[++i]);
                    // One root is of one kind.
                    if (roots.Any(other => other.Name == root.Name && other.Kind != root.Kind)) return null;
                    if (!roots.Contains(root)) roots.Add(root);
                    break;
                case var name when file is null && (name == "-" || !name.StartsWith("--", StringComparison.Ordinal)):
                    file = name;
                    break;
                default:
                    return null;
            }
        }
        return file is null ? null : new(file, roots, state);
    }
}
