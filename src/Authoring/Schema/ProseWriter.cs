using Portal.Collaboration;
using Portal.Domain.Plans;

namespace Portal.Authoring.Schema;

/// <summary>
/// Writes rich text the way y-prosemirror does, so that the editor reads it without writing anything back: one element a node, one
/// text a run of neighbouring text nodes, marks as formats whose value is the object of their attributes.
/// </summary>
public static class ProseWriter
{
    /// <summary>A body ready to be set in a map; never empty, because an editor would write the missing paragraph by itself.</summary>
    public static YXmlFragment Fragment(ProseNode document)
    {
        var fragment = new YXmlFragment();
        fragment.Push(Body(document));
        return fragment;
    }

    /// <summary>The types of a document's blocks, not yet part of any document.</summary>
    public static IReadOnlyList<AbstractType> Body(ProseNode document) =>
        document.Children.Count == 0 ? [new YXmlElement("paragraph")] : Types(document.Children, 0);

    private static List<AbstractType> Types(IReadOnlyList<ProseNode> nodes, int depth)
    {
        if (depth > PlanLimits.ProseDepth) return [];
        var types = new List<AbstractType>();
        for (var i = 0; i < nodes.Count; i++)
        {
            if (!nodes[i].IsText)
            {
                types.Add(Element(nodes[i], depth));
                continue;
            }
            var runs = nodes.Skip(i).TakeWhile(node => node.IsText).ToList();
            types.Add(Text(runs));
            i += runs.Count - 1;
        }
        return types;
    }

    private static YXmlElement Element(ProseNode node, int depth)
    {
        var element = new YXmlElement(node.Type);
        foreach (var (name, value) in node.Attributes) element.SetAttribute(name, ProseAttributes.Write(name, value));
        var children = Types(node.Children, depth + 1);
        if (children.Count > 0) element.Push(children);
        return element;
    }

    private static YXmlText Text(List<ProseNode> runs)
    {
        var text = new YXmlText();
        text.ApplyDelta([.. runs.Where(run => run.Text!.Length > 0).Select(run => DeltaOp.OfInsert(run.Text, Formats(run.Marks)))]);
        return text;
    }

    private static AnyObject? Formats(IReadOnlyList<ProseMark> marks)
    {
        if (marks.Count == 0) return null;
        var formats = new AnyObject();
        foreach (var mark in marks)
        {
            formats.Set(mark.Type, new AnyObject(mark.Attributes.Select(attribute =>
                new KeyValuePair<string, Any>(attribute.Key, ProseAttributes.Write(attribute.Key, attribute.Value)))));
        }
        return formats;
    }
}
