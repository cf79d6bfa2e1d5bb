using System.Runtime.InteropServices;

namespace Portal.Collaboration;

/// <summary>
/// Merges updates that say nothing twice, as a log of typed keys does: their structs are written one behind the other as they came. Nothing
/// is built from them; only where they lie and which clocks they cover is looked at.
/// </summary>
internal static class UpdateConcatenation
{
    /// <summary>False when something overlaps, would be written otherwise, or would grow together: <see cref="UpdateMerge"/> knows how.</summary>
    public static bool TryMerge(IReadOnlyList<ReadOnlyMemory<byte>> updates, out byte[] merged)
    {
        merged = [];
        List<Part> parts = new(updates.Count);
        List<UpdateSection> sections = [];
        var deletes = new DeleteSet();
        for (var u = 0; u < updates.Count; u++)
        {
            sections.Clear();
            var bytes = updates[u].Span;
            var validator = new UpdateValidator(bytes, DecodeLimits.Trusted) { Sections = sections };
            if (validator.FindFault() is { } fault) throw new MalformedUpdateException(fault);
            if (!validator.IsVerbatim) return false;
            for (var s = 0; s < sections.Count; s++)
            {
                if (sections[s].Structs == 0 || (s > 0 && sections[s - 1].Client <= sections[s].Client)) return false;
                parts.Add(new(u, sections[s]));
            }
            var reader = new ByteReader(bytes[validator.DeletesAt..]);
            deletes.Append(ref reader);
        }
        var span = CollectionsMarshal.AsSpan(parts);
        if (!IsSorted(span)) span.Sort(static (a, b) => a.CompareTo(b));
        if (!FitTogether(span)) return false;
        deletes.SortAndMerge();
        merged = Write(updates, span, deletes);
        return true;
    }

    private static bool IsSorted(ReadOnlySpan<Part> parts)
    {
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i - 1].CompareTo(parts[i]) > 0) return false;
        }
        return true;
    }

    /// <summary>No clock twice, and no two collected runs side by side: those become one.</summary>
    private static bool FitTogether(ReadOnlySpan<Part> parts)
    {
        for (var i = 1; i < parts.Length; i++)
        {
            var (left, right) = (parts[i - 1].Section, parts[i].Section);
            if (left.Client != right.Client) continue;
            if (left.End > right.Clock || (left.EndsCollected && right.StartsCollected)) return false;
        }
        return true;
    }

    private static byte[] Write(IReadOnlyList<ReadOnlyMemory<byte>> updates, ReadOnlySpan<Part> parts, DeleteSet deletes)
    {
        var writer = new ByteWriter(4096);
        var clients = 0;
        for (var i = 0; i < parts.Length; i++) clients += i == 0 || parts[i - 1].Section.Client != parts[i].Section.Client ? 1 : 0;
        writer.WriteVarUint(clients);
        while (parts.Length > 0)
        {
            var (structs, count) = CountStructs(parts);
            writer.WriteVarUint(structs);
            writer.WriteVarUint(parts[0].Section.Client);
            writer.WriteVarUint(parts[0].Section.Clock);
            for (var i = 0; i < count; i++)
            {
                var section = parts[i].Section;
                if (i > 0 && parts[i - 1].Section.End is var end && end < section.Clock) new Skip(section.Client, end, section.Clock - end).Write(writer, 0);
                writer.WriteBytes(updates[parts[i].Update].Span[section.Start..section.Stop]);
            }
            parts = parts[count..];
        }
        deletes.Write(writer);
        return writer.ToArray();
    }

    /// <summary>How many structs the first client has, the gaps between its parts included, and in how many parts.</summary>
    private static (int Structs, int Parts) CountStructs(ReadOnlySpan<Part> parts)
    {
        var structs = 0;
        var count = 0;
        for (; count < parts.Length && parts[count].Section.Client == parts[0].Section.Client; count++)
        {
            structs += parts[count].Section.Structs;
            if (count > 0 && parts[count - 1].Section.End < parts[count].Section.Clock) structs++;
        }
        return (structs, count);
    }

    private readonly record struct Part(int Update, UpdateSection Section) : IComparable<Part>
    {
        /// <summary>Highest client first, then by clock.</summary>
        public int CompareTo(Part other) =>
            Section.Client != other.Section.Client ? other.Section.Client.CompareTo(Section.Client) : Section.Clock.CompareTo(other.Section.Clock);
    }
}
