using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Portal.Web.Resources;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Localization;

public sealed class TypographicLocalizerTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public void No_french_line_begins_with_a_tall_sign_or_ends_with_an_opening_guillemet()
    {
        foreach (var text in Said("fr-FR")) Assert.DoesNotMatch("[^ \n] [;:!?»%]|« ", text);
    }

    [Fact]
    public void English_stays_as_it_is_written() => Assert.All(Said("en-GB"), text => Assert.DoesNotMatch("\u00A0[;:!?»%]|«\u00A0", text));

    [Fact]
    public void What_people_wrote_is_left_as_they_wrote_it()
    {
        CultureInfo.CurrentUICulture = new("fr-FR");
        Assert.Equal("Monter «\u00A0Oui ? « Non »\u00A0»", Localizer<MeetingText>()["Agenda.Up", "Oui ? « Non »"].Value);
    }

    private List<string> Said(string culture)
    {
        CultureInfo.CurrentUICulture = new(culture);
        return [.. Localizer<MeetingText>().GetAllStrings().Concat(Localizer<Rules>().GetAllStrings()).Select(each => each.Value)];
    }

    private IStringLocalizer<T> Localizer<T>() => app.Services.GetRequiredService<IStringLocalizer<T>>();
}
