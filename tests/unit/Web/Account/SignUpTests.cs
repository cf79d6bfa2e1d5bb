using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Storage.Tenancy;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Account;

public sealed class SignUpTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Three_steps_lead_from_the_home_page_into_a_plan_of_one_s_own_space()
    {
        var visitor = app.Visitor();

        await visitor.OpenAsync("/");
        Assert.Contains(visitor.Page.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/sign-up");
        await visitor.SignUpAsync("fondatrice@valbourg.example", "Ville de Saint-Étienne-lès-Vignes");

        Assert.Equal("/t/ville-de-saint-etienne-les-vignes/plans/new", visitor.Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Fact]
    public async Task The_bodies_of_its_kind_exist_from_sign_up_and_the_founder_is_its_owner()
    {
        var founder = await app.AFounderAsync();
        var slug = Slug.Parse(founder.Slug);

        var (bodies, roles) = await app.InScopeAsync(async db =>
        {
            var organisation = await db.Set<Organisation>().SingleAsync(each => each.Slug == slug);
            return (
                await db.Set<Body>().IgnoreQueryFilters([QueryFilters.Tenant]).Where(body => body.OrganisationId == organisation.Id).Select(body => body.Kind).ToListAsync(),
                await db.Set<Membership>().IgnoreQueryFilters([QueryFilters.Tenant]).Where(each => each.OrganisationId == organisation.Id).Select(each => each.Role).ToListAsync());
        });

        Assert.Equal([BodyKind.MunicipalExecutive, BodyKind.MunicipalCouncil], bodies.Order());
        Assert.Equal([OrganisationRole.Owner], roles);
    }

    [Theory]
    [InlineData("ab cd", "2 à 40 lettres")]
    [InlineData("Ville", "2 à 40 lettres")]
    [InlineData("a", "2 à 40 lettres")]
    [InlineData("admin", "réservé")]
    public async Task An_address_that_cannot_be_is_refused_with_the_reason(string slug, string reason)
    {
        var visitor = await app.Visitor().SignUpAsync($"{Guid.CreateVersion7():N}@ville.example", "Ville refusée", slug: slug);

        Assert.Equal("/sign-up/address", visitor.Address.AbsolutePath);
        Assert.Contains(reason, visitor.Page.QuerySelector("#Slug-error")?.TextContent);
        Assert.Equal("true", visitor.Page.QuerySelector("#Slug")?.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_taken_address_is_said_to_be_taken_and_another_is_proposed()
    {
        var founder = await app.AFounderAsync("Commune de Prise");

        var other = app.Visitor();
        await other.OpenAsync("/sign-up");
        await other.SendAsync(new { Name = "Autre", Email = $"{Guid.CreateVersion7():N}@ville.example", Visitor.Password });
        await other.SendAsync(new { Name = "Commune de Prise", Kind = "Municipality", Size = "InhabitantsUnder3500" });
        var proposed = other.Page.QuerySelector("#Slug")?.GetAttribute("value");
        await other.SendAsync(new { Slug = founder.Slug });

        Assert.Equal(founder.Slug + "-2", proposed);
        Assert.Contains("déjà prise", other.Text);
    }

    [Fact]
    public async Task Whether_an_address_is_free_is_answered_at_once_as_json()
    {
        var founder = await app.AFounderAsync();

        var taken = await founder.Browser.Client.GetStringAsync($"/api/space-addresses?wanted={founder.Slug}");
        var free = await founder.Browser.Client.GetStringAsync("/api/space-addresses?wanted=tout-a-fait-libre");

        Assert.Contains("\"free\":false", taken);
        Assert.Contains("\"free\":true", free);
    }

    [Theory]
    [InlineData("", "a@b.example", "un long chemin vert", "Indiquez votre nom")]
    [InlineData("Nom", "pas une adresse", "un long chemin vert", "pas complète")]
    [InlineData("Nom", "court@b.example", "court", "Il faut 10 caractères")]
    [InlineData("Nom", "devine@b.example", "motdepasse12", "se devine trop vite")]
    public async Task Each_wrong_answer_is_explained_beside_its_field(string name, string mail, string password, string reason)
    {
        var visitor = await app.Visitor().OpenAsync("/sign-up");

        await visitor.SendAsync(new { Name = name, Email = mail, Password = password });

        Assert.Equal("/sign-up", visitor.Address.AbsolutePath);
        Assert.Contains(reason, visitor.Page.QuerySelector(".error-summary")?.TextContent);
        Assert.Contains(reason, visitor.Page.QuerySelector(".field__error")?.TextContent);
    }

    [Fact]
    public async Task A_size_of_another_kind_of_organisation_is_refused()
    {
        var visitor = await app.Visitor().OpenAsync("/sign-up");
        await visitor.SendAsync(new { Name = "Nom", Email = $"{Guid.CreateVersion7():N}@ville.example", Visitor.Password });

        await visitor.SendAsync(new { Name = "PME", Kind = "Company", Size = "InhabitantsUnder3500" });

        Assert.Equal("/sign-up/organisation", visitor.Address.AbsolutePath);
        Assert.Contains("Choisissez la taille", visitor.Text);
    }
}
