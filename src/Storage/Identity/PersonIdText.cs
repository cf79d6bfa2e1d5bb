using System.ComponentModel;
using System.Globalization;
using Portal.Domain.Shared;

namespace Portal.Storage.Identity;

/// <summary>Reads the id of a person from the text the sign-in framework keeps in its cookie; a text that is no id is nobody's.</summary>
internal sealed class PersonIdText : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        PersonId.TryParse(value as string, culture, out var id) ? id : default;
}
