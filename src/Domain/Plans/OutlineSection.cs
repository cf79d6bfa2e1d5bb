namespace Portal.Domain.Plans;

/// <summary>
/// A section in its place: <see cref="Number"/> is computed (« 2.1 ») and never what its author typed, which may repeat or restart.
/// A class, not a record: a tree as deep as someone nests it must not be compared or printed by recursion.
/// </summary>
public sealed class OutlineSection
{
    private readonly List<OutlineSection> _children = [];

    internal OutlineSection(PlanSection section, OutlineSection? parent, int position)
    {
        Section = section;
        Parent = parent;
        Position = position;
        Depth = parent is null ? 1 : parent.Depth + 1;
        parent?._children.Add(this);
    }

    public PlanSection Section { get; }
    public OutlineSection? Parent { get; }
    /// <summary>Its place among its siblings, from 1.</summary>
    public int Position { get; }
    public string Number => string.Join('.', Ancestry().Reverse().Select(section => section.Position));
    /// <summary>1 for a chapter.</summary>
    public int Depth { get; }
    public IReadOnlyList<OutlineSection> Children => _children;
    public string Id => Section.Id;

    private IEnumerable<OutlineSection> Ancestry()
    {
        for (var section = this; section is not null; section = section.Parent) yield return section;
    }
}
