namespace Portal.Collaboration;

/// <summary>Tells whether format marks can be deleted from a text without any character looking different.</summary>
internal static class FormatNeutrality
{
    public static bool AreRedundant(AbstractType text, HashSet<Item> marks)
    {
        var with = new FormatMap();
        var without = new FormatMap();
        for (var item = text.Start; item is not null; item = item.Right)
        {
            if (item.Deleted) continue;
            if (item.Content is ContentFormat format)
            {
                with.Apply(format);
                if (!marks.Contains(item)) without.Apply(format);
            }
            else if (!with.ContentEquals(without))
            {
                return false;
            }
        }
        return true;
    }
}
