namespace Portal.Collaboration;

/// <summary>Copies of shared types with everything inside, to be inserted elsewhere.</summary>
internal static class TypeCopy
{
    public static AbstractType Of(AbstractType type)
    {
        var copy = type.Copy();
        var open = new Stack<(AbstractType From, AbstractType To)>();
        open.Push((type, copy));
        while (open.TryPop(out var pair)) Fill(pair.From, pair.To, open);
        return copy;
    }

    private static void Fill(AbstractType from, AbstractType to, Stack<(AbstractType From, AbstractType To)> open)
    {
        switch (to)
        {
            case YMap map:
                foreach (var (key, value) in TypeMap.All(from)) map.Set(key, CopyOf(value));
                break;
            case YArray array:
                array.Push([.. TypeList.Values(from).Select(CopyOf)]);
                break;
            case YXmlFragment fragment:
                if (fragment is YXmlElement element)
                {
                    foreach (var (key, value) in TypeMap.All(from)) element.SetAttribute(key, CopyOf(value));
                }
                fragment.Push([.. TypeList.Values(from).Select(value => CopyOf(value).AsType).OfType<AbstractType>()]);
                break;
            case YText text:
                text.ApplyDelta([.. TextDelta.Of(from).Select(step => step with { Insert = CopyOf(step.Insert) })]);
                foreach (var (key, value) in TypeMap.All(from)) text.SetAttribute(key, CopyOf(value));
                break;
        }

        Any CopyOf(Any value)
        {
            if (value.AsType is not { } nested) return value;
            var copy = nested.Copy();
            open.Push((nested, copy));
            return copy;
        }
    }
}
