namespace Portal.Collaboration;

/// <summary>The bits of a struct's first byte on the wire.</summary>
internal static class StructRef
{
    public const int GC = 0, Deleted = 1, Json = 2, Binary = 3, String = 4, Embed = 5, Format = 6, Type = 7, Any = 8, Document = 9, Skip = 10;

    public const int KindMask = 0x1F;
    public const int HasParentSub = 0x20;
    public const int HasRightOrigin = 0x40;
    public const int HasOrigin = 0x80;

    /// <summary>Whether an item that starts so can be written in one way only.</summary>
    public static bool IsVerbatim(int info) =>
        (info & KindMask) is String or Deleted or Binary or Type && ((info & HasParentSub) == 0 || (info & (HasOrigin | HasRightOrigin)) == 0);
}
