namespace Portal.Domain.Shared;

/// <summary>An opaque identity that is a UUID version 7: sortable by creation, and safe to show in an address.</summary>
public interface IIdentity<TSelf> : IParsable<TSelf> where TSelf : struct, IIdentity<TSelf>
{
    Guid Value { get; }
    static abstract TSelf From(Guid value);
    static abstract TSelf New();
}
