using System.ComponentModel;
using System.Globalization;
using Portal.Domain.Shared;

namespace Portal.Storage.Identity;

/// <summary>Reads the id of a person from the text the sign-in framework keeps in its cookie; a text that is no id is nobody's.</summary>
internal sealed class PersonIdText : TypeConverter
{
    private static readonly Lazy<TypeDescriptionProvider> Registered =
        new(() => TypeDescriptor.AddAttributes(typeof(PersonId), new TypeConverterAttribute(typeof(PersonIdText))));

    /// <summary>The framework's store turns a key into text and back through the type's converter. Before anything else: a cookie may be the first thing to arrive.</summary>
    public static void Register() => _ = Registered.Value;

    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        PersonId.TryParse(value as string, culture, out var id) ? id : default;
}
