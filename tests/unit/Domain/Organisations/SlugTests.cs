using Portal.Domain.Organisations;

namespace Portal.Domain.Tests.Organisations;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Ville de Saint-Étienne", "ville-de-saint-etienne")]
    [InlineData("CCI Nièvre", "cci-nievre")]
    [InlineData("L'Œuvre  &  Cie !", "l-oeuvre-cie")]
    [InlineData("Aprile", "aprile")]
    [InlineData("Communauté d'agglomération du Grand Territoire des Deux Rives", "communaute-d-agglomeration-du-grand")]
    public void A_name_gives_an_address_without_accents(string name, string expected) =>
        Assert.Equal(expected, Slug.Propose(name).Value);

    [Theory]
    [InlineData("Admin", "admin-espace")]
    [InlineData("!!!", "espace")]
    [InlineData("日本", "espace")]
    [InlineData("X", "espace-x")]
    public void A_name_that_gives_nothing_usable_still_gives_an_address(string name, string expected) =>
        Assert.Equal(expected, Slug.Propose(name).Value);

    [Fact]
    public void What_is_proposed_can_always_be_taken() =>
        Assert.All(["Www", "a--b", "-x-", new string('é', 300), "plans", "Mairie de Ça"], name => Assert.True(Slug.TryParse(Slug.Propose(name).Value, null, out _), name));

    [Theory]
    [InlineData("admin")]
    [InlineData("www")]
    [InlineData("a")]
    [InlineData("-ville")]
    [InlineData("ville-")]
    [InlineData("la--ville")]
    [InlineData("Ville")]
    [InlineData("ville/../x")]
    [InlineData("été")]
    [InlineData("")]
    public void Reserved_or_ill_formed_addresses_are_refused(string text) => Assert.False(Slug.TryParse(text, null, out _));

    [Fact]
    public void A_taken_address_has_a_next_one_within_the_limit()
    {
        var longest = Slug.Propose(new string('a', Slug.MaximumLength));

        Assert.Equal("mairie-2", Slug.Parse("mairie").WithNumber(2).Value);
        Assert.Equal(Slug.MaximumLength, longest.WithNumber(12).Value.Length);
    }
}
