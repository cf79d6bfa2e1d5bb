using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Portal.Domain.Shared;

namespace Portal.Storage.Conventions;

/// <summary>Stores a strongly typed id as the UUID it holds.</summary>
internal sealed class IdentityConverter<TIdentity>() : ValueConverter<TIdentity, Guid>(id => id.Value, value => Read(value))
    where TIdentity : struct, IIdentity<TIdentity>
{
    // Expression trees cannot call a static abstract member themselves.
    private static TIdentity Read(Guid value) => TIdentity.From(value);
}
