using Portal.Domain.Organisations;
using Portal.Domain.Shared;

namespace Portal.Domain.Tests.Organisations;

public sealed class OrganisationTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_space_that_moves_keeps_its_former_address()
    {
        var town = Town();

        town.MoveTo(Slug.Parse("ville-neuve"), Noon);
        town.MoveTo(Slug.Parse("ville"), Noon);

        Assert.Equal("ville", town.Slug.Value);
        Assert.Equal(["ville-neuve"], town.RetiredSlugs.Select(retired => retired.Slug.Value));
    }

    [Fact]
    public void A_size_band_belongs_to_the_kind() =>
        Assert.Equal(OrganisationRules.SizeFitsTheKind, Assert.Throws<RuleBrokenException>(() => Town().Resize(SizeBand.Staff10To49)).Rule);

    [Fact]
    public void A_zone_nobody_knows_is_refused()
    {
        var town = Town();

        town.LiveIn("America/Guadeloupe");

        Assert.Equal(OrganisationRules.ZoneIsKnown, Assert.Throws<RuleBrokenException>(() => town.LiveIn("Mars/Olympus")).Rule);
        Assert.Equal("America/Guadeloupe", town.TimeZone);
    }

    private static Organisation Town() =>
        new(OrganisationId.New(), "Ville", OrganisationKind.Municipality, SizeBand.Inhabitants3500To9999, Slug.Parse("ville"), "fr-FR", Noon);
}
