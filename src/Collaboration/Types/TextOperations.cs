namespace Portal.Collaboration;

/// <summary>Inserting, formatting and deleting formatted text: a format is a pair of marks in the list, so each change keeps them few.</summary>
internal static class TextOperations
{
    public static void Insert(Transaction transaction, AbstractType parent, TextPosition position, Any text, AnyObject attributes)
    {
        foreach (var (key, _) in position.Attributes.Entries)
        {
            if (attributes[key].IsUndefined) attributes.Set(key, Any.Null);
        }
        SkipKnown(position, attributes);
        var negated = OpenFormats(transaction, parent, position, attributes);
        var (content, length) = text.Kind switch
        {
            AnyKind.String => (TextContent.Of(text.AsString!), text.AsString!.Length),
            AnyKind.Type => ((object)TypeList.ToContent(text), 1),
            _ => (new ContentEmbed(text), 1),
        };
        if (parent.SearchMarkers is { } markers) ArraySearchMarker.Update(markers, position.Index, length);
        Place(transaction, parent, position, content, length);
        CloseFormats(transaction, parent, position, negated);
    }

    public static void Format(Transaction transaction, AbstractType parent, TextPosition position, int length, AnyObject attributes)
    {
        SkipKnown(position, attributes);
        var negated = OpenFormats(transaction, parent, position, attributes);
        while (position.Right is { } item && (length > 0 || (negated.Count > 0 && (item.Deleted || item.Content is ContentFormat))))
        {
            if (!item.Deleted)
            {
                if (item.Content is ContentFormat format)
                {
                    var wanted = attributes[format.Key];
                    if (!wanted.IsUndefined)
                    {
                        if (Any.AttributeEquals(wanted, format.Value)) negated.Remove(format.Key);
                        else if (length == 0) break;
                        else negated.Set(format.Key, format.Value);
                        item.Delete(transaction);
                    }
                    else
                    {
                        position.Attributes.Set(format.Key, format.Value);
                    }
                }
                else
                {
                    if (length < item.Length) transaction.Doc.Store.GetCleanStart(transaction, new(item.Client, item.Clock + length));
                    length -= item.Length;
                }
            }
            position.Forward();
        }
        // Quill formats the line break it believes to stand at the end.
        if (length > 0) Place(transaction, parent, position, TextContent.Of(new string('\n', length)), length);
        CloseFormats(transaction, parent, position, negated);
    }

    public static void Delete(Transaction transaction, TextPosition position, int length)
    {
        var startLength = length;
        var startAttributes = position.Attributes.Copy();
        var start = position.Right;
        while (length > 0 && position.Right is { } item)
        {
            if (!item.Deleted && item.Content is ContentType or ContentEmbed or byte[] or char[])
            {
                if (length < item.Length) transaction.Doc.Store.GetCleanStart(transaction, new(item.Client, item.Clock + length));
                length -= item.Length;
                item.Delete(transaction);
            }
            position.Forward();
        }
        if (start is not null) FormattingCleanup.Gap(transaction, start, position.Right, startAttributes, position.Attributes);
        if ((position.Left ?? position.Right)?.ParentType.SearchMarkers is { } markers) ArraySearchMarker.Update(markers, position.Index, -startLength + length);
    }

    /// <summary>Steps over marks that say what is wanted anyway.</summary>
    private static void SkipKnown(TextPosition position, AnyObject attributes)
    {
        while (position.Right is { } item
            && (item.Deleted || (item.Content is ContentFormat format && Any.AttributeEquals(OrNull(attributes[format.Key]), format.Value))))
        {
            position.Forward();
        }
    }

    /// <summary>Writes the marks that are needed and answers those that must stand at the end.</summary>
    private static FormatMap OpenFormats(Transaction transaction, AbstractType parent, TextPosition position, AnyObject attributes)
    {
        var negated = new FormatMap();
        foreach (var (key, value) in attributes)
        {
            var current = position.Attributes.OrNull(key);
            if (Any.AttributeEquals(current, value)) continue;
            negated.Set(key, current);
            Place(transaction, parent, position, new ContentFormat(key, value), 1);
        }
        return negated;
    }

    private static void CloseFormats(Transaction transaction, AbstractType parent, TextPosition position, FormatMap negated)
    {
        while (position.Right is { } item
            && (item.Deleted || (item.Content is ContentFormat format && Any.AttributeEquals(negated[format.Key], format.Value))))
        {
            if (!item.Deleted) negated.Remove(((ContentFormat)item.Content).Key);
            position.Forward();
        }
        foreach (var (key, value) in negated.Entries) Place(transaction, parent, position, new ContentFormat(key, value), 1);
    }

    private static void Place(Transaction transaction, AbstractType parent, TextPosition position, object content, int length)
    {
        var item = Item.Between(transaction, position.Left, position.Right, parent, null, content, length);
        item.Integrate(transaction, 0);
        position.Right = item;
        position.Forward();
    }

    private static Any OrNull(Any value) => value.IsNullish ? Any.Null : value;
}
