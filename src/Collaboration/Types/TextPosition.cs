namespace Portal.Collaboration;

/// <summary>A place in a text between two items, with the formats in force there (Yjs: ItemTextListPosition).</summary>
internal sealed class TextPosition(Item? left, Item? right, int index, FormatMap attributes)
{
    public Item? Left { get; set; } = left;
    public Item? Right { get; set; } = right;
    public int Index { get; set; } = index;
    public FormatMap Attributes { get; } = attributes;

    /// <summary>Steps over the item to the right.</summary>
    public void Forward()
    {
        var item = Right ?? throw new InvalidOperationException("The end of the text is reached.");
        if (!item.Deleted)
        {
            if (item.Content is ContentFormat format) Attributes.Apply(format);
            else Index += item.Length;
        }
        Left = item;
        Right = item.Right;
    }

    /// <summary>The place at an index; markers know no formats, so they are used only where formats do not matter.</summary>
    public static TextPosition Find(Transaction transaction, AbstractType parent, int index, bool useMarkers)
    {
        var marker = useMarkers ? ArraySearchMarker.Find(parent, index) : null;
        var position = marker is null
            ? new TextPosition(null, parent.Start, 0, new())
            : new TextPosition(marker.Item.Left, marker.Item, marker.Index, new());
        return position.Advance(transaction, index - position.Index);
    }

    private TextPosition Advance(Transaction transaction, int count)
    {
        while (Right is { } item && count > 0)
        {
            if (!item.Deleted)
            {
                if (item.Content is ContentFormat format)
                {
                    Attributes.Apply(format);
                }
                else
                {
                    if (count < item.Length) transaction.Doc.Store.GetCleanStart(transaction, new(item.Client, item.Clock + count));
                    Index += item.Length;
                    count -= item.Length;
                }
            }
            Left = item;
            Right = item.Right;
        }
        return this;
    }
}
