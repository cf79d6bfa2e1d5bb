using Portal.Collaboration;
using Portal.Domain.Plans;

namespace Portal.Authoring.Schema;

/// <summary>
/// Reads rich text from the live document, whatever a client wrote there: too deep, too many, of an unknown type or shape is left
/// out and counted, and a link that is not safe loses its address, so that no reader of the result has to think of it again.
/// </summary>
public sealed class ProseReader
{
    private int _nodes;

    /// <summary>How many things were left out.</summary>
    public int Ignored { get; private set; }

    public ProseNode Read(YXmlFragment body) => Prose.Document(Children(body, 0));

    private List<ProseNode> Children(YXmlFragment parent, int depth)
    {
        var nodes = new List<ProseNode>();
        foreach (var child in parent.Children)
        {
            if (depth >= PlanLimits.ProseDepth || ++_nodes > PlanLimits.ProseNodes) Ignored++;
            else if (child is YXmlText text) Runs(text, nodes);
            else if (child is YXmlElement element) nodes.Add(Prose.Node(element.NodeName, Children(element, depth + 1), Attributes(element.GetAttributes())));
            else Ignored++;
        }
        return nodes;
    }

    private void Runs(YXmlText text, List<ProseNode> nodes)
    {
        foreach (var run in text.ToDelta())
        {
            if (run.Insert.AsString is { } words && ++_nodes <= PlanLimits.ProseNodes) nodes.Add(Prose.Text(words, Marks(run.Attributes)));
            else Ignored++;
        }
    }

    private List<ProseMark> Marks(AnyObject? formats)
    {
        var marks = new List<ProseMark>();
        foreach (var (name, value) in formats ?? [])
        {
            if (value.IsNullish) continue;
            // y-prosemirror writes marks that may overlap themselves as "comment--hash".
            var type = name.Split("--")[0];
            var attributes = value.AsObject is { } set ? Attributes(set) : [];
            if (type == "link" && !SafeLinks.IsSafe(attributes.GetValueOrDefault("href"))) Ignored++;
            else marks.Add(new(type, attributes));
        }
        return marks;
    }

    private Dictionary<string, string> Attributes(AnyObject set)
    {
        var attributes = new Dictionary<string, string>();
        foreach (var (name, value) in set)
        {
            if (value.IsNullish || name == "ychange") continue;
            if (attributes.Count < PlanLimits.AttributesOfANode && ProseAttributes.Read(value) is { Length: <= PlanLimits.ValueCharacters } text) attributes[name] = text;
            else Ignored++;
        }
        return attributes;
    }
}
