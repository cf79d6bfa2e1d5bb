namespace Portal.Collaboration;

/// <summary>Bytes that should have been an update are not one. Where peers' bytes enter, use <see cref="UpdateReader.TryRead"/> instead.</summary>
public sealed class MalformedUpdateException : Exception
{
    /// <summary>With a reason.</summary>
    public MalformedUpdateException(string message)
        : base(message)
    {
    }
}
