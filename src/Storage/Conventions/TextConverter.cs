using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Portal.Storage.Conventions;

/// <summary>Stores a value object that parses itself (a slug, a mail address) as its text.</summary>
internal sealed class TextConverter<TValue>() : ValueConverter<TValue, string>(value => value.ToString() ?? "", text => Read(text))
    where TValue : struct, IParsable<TValue>
{
    // Expression trees cannot call a static abstract member themselves.
    private static TValue Read(string text) => TValue.Parse(text, CultureInfo.InvariantCulture);
}
