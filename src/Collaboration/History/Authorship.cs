using System.Text;

namespace Portal.Collaboration;

/// <summary>Who wrote the words that are there. Every item carries the client id that inserted it, so nothing else is needed to know.</summary>
public static class Authorship
{
    /// <summary>The visible words in and below a type, in reading order, as runs of one client id each.</summary>
    public static IReadOnlyList<AuthoredRun> Of(AbstractType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        List<AuthoredRun> runs = [];
        var words = new StringBuilder();
        var author = 0UL;
        var starts = true;

        // Nested types are as deep as their author chose: the way back is on a stack of our own.
        var way = new Stack<Item?>();
        for (var item = type.Start; item is not null || way.Count > 0;)
        {
            if (item is null)
            {
                item = way.Pop();
                Close(startsNext: true);
            }
            else if (!item.Deleted && item.Content is ContentType { Type: var inner })
            {
                Close(startsNext: true);
                way.Push(item.Right);
                item = inner.Start;
            }
            else
            {
                if (!item.Deleted && item.IsText)
                {
                    if (item.Client != author) Close(startsNext: starts && words.Length == 0);
                    author = item.Client;
                    item.AppendTextTo(words);
                }
                item = item.Right;
            }
        }
        Close(startsNext: true);
        return runs;

        void Close(bool startsNext)
        {
            if (words.Length > 0) runs.Add(new(author, words.ToString(), starts));
            starts = startsNext;
            words.Clear();
        }
    }
}
