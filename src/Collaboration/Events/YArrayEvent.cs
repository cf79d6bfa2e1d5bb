namespace Portal.Collaboration;

/// <summary>A <see cref="YArray"/> changed.</summary>
public sealed class YArrayEvent : YEvent
{
    internal YArrayEvent(YArray target, Transaction transaction)
        : base(target, transaction)
    {
    }
}
