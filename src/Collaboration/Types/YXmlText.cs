namespace Portal.Collaboration;

/// <summary>A formatted text as a node of an XML tree.</summary>
public sealed class YXmlText : YText
{
    /// <summary>An empty text, not yet part of a document.</summary>
    public YXmlText()
    {
    }

    /// <summary>A text, not yet part of a document.</summary>
    public YXmlText(string text)
        : base(text)
    {
    }

    /// <summary>The next node in the same parent, if any.</summary>
    public AbstractType? NextSibling => Item?.Next?.ValueAt(0).AsType;

    /// <summary>The previous node in the same parent, if any.</summary>
    public AbstractType? PreviousSibling => Item?.Previous?.ValueAt(0).AsType;

    internal override int TypeRef => 6;

    /// <summary>The text with its formats as tags, what Yjs's <c>toString</c> gives (nothing is escaped: never show it as markup).</summary>
    public override string ToString() => TypeText.Of(this);

    internal override AbstractType Copy() => new YXmlText();
}
