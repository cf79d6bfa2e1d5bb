using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Plans;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;

namespace Portal.Storage.Conventions;

/// <summary>How the values of the domain are stored, found by what they are: ids, self-parsing texts, enumerations, instants.</summary>
internal static class ValueConventions
{
    private const int EnumerationLength = 40;

    public static void Apply(ModelConfigurationBuilder builder, bool sqlite)
    {
        foreach (var value in ValuesOf(typeof(PersonId).Assembly).Concat(ValuesOf(typeof(CaseId).Assembly)))
        {
            var converter = Implements(value, typeof(IIdentity<>)) ? typeof(IdentityConverter<>) : typeof(TextConverter<>);
            builder.Properties(value).HaveConversion(converter.MakeGenericType(value));
        }

        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumerationLength);
        // Queries ask for « this audience or a wider one »: names would be compared by the alphabet.
        builder.Properties<Audience>().HaveConversion<int>();
        if (sqlite) builder.Properties<DateTimeOffset>().HaveConversion<SqliteInstant>();
        else builder.Properties<DateTimeOffset>().HaveConversion<PostgresInstant>();
    }

    private static IEnumerable<Type> ValuesOf(Assembly assembly) =>
        assembly.GetExportedTypes().Where(type => type is { IsValueType: true, IsEnum: false } && Implements(type, typeof(IParsable<>)));

    private static bool Implements(Type type, Type open) =>
        type.GetInterfaces().Any(implemented => implemented.IsGenericType && implemented.GetGenericTypeDefinition() == open && implemented.GenericTypeArguments[0] == type);
}
