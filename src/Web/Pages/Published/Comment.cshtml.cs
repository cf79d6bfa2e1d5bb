using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Approvals;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Workflows;
using Portal.Web.Identity;
using Portal.Web.Publishing;
using Portal.Web.Rendering.Documents;
using Portal.Web.Resources;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Published;

/// <summary>
/// Says something in public of one section of the version in force. A page of its own, so that the published page stays the same bytes for everyone.
/// Whoever is not signed in is told how; an address that was never confirmed says nothing in public.
/// </summary>
[OpenToVisitors, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CommentModel(PublishedPlans plans, PublishedDocuments documents, PublicComments comments, PortalDbContext db, IStringLocalizer<Rules> rules) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Comment.Required"), StringLength(Comment.TextLength, ErrorMessage = "Comment.Long")]
    public string Text { get; set; } = "";

    public PublishedPlan Published { get; private set; } = null!; // set before the page is rendered
    public OutlineSection Section { get; private set; } = null!; // same
    public bool IsSignedIn => User.Person() is not null;
    public bool MayComment { get; private set; }
    public string Back => Url.Content($"~/p/{Published.Plan.Slug}{Published.Of}");
    public string SignInAddress => $"{SignInPath.Address}?returnUrl={Uri.EscapeDataString(Request.PathBase + Request.Path + Request.QueryString)}";

    public async Task<IActionResult> OnGetAsync(string plan, string? section, string? d, CancellationToken cancellationToken) =>
        await LoadAsync(plan, section, d, cancellationToken) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string plan, string? section, string? d, CancellationToken cancellationToken)
    {
        if (await LoadAsync(plan, section, d, cancellationToken) is not { } document) return NotFound();
        if (!MayComment || User.Person() is not { } reader || !ModelState.IsValid) return Page();

        try
        {
            var said = await comments.SayAsync(Published, document, Section.Id, reader, Text, cancellationToken);
            return Redirect($"{Back}#comment-{said}");
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(nameof(Text), rules[refusal.Rule.Code, [.. refusal.Arguments]]);
            return Page();
        }
    }

    /// <summary>Null for what this visitor may not read, and for a version that is no longer in force.</summary>
    private async Task<PlanDocument?> LoadAsync(string plan, string? section, string? d, CancellationToken cancellationToken)
    {
        if (!Slug.TryParse(plan, null, out var slug) || await plans.FindAsync(slug, null, cancellationToken, d) is not { } published) return null;

        var document = await documents.OfAsync(published, cancellationToken);
        if (document.Plan.Section(section) is not { } part) return null;

        (Published, Section) = (published, part);
        MayComment = User.Person() is { } person && await MayCommentAsync(published, person, cancellationToken);
        return document;
    }

    private async Task<bool> MayCommentAsync(PublishedPlan published, PersonId person, CancellationToken cancellationToken) =>
        published.Plan.ArchivedAt is null
        && await db.FindRightsAsync(published.Version.DeliverableId, person, cancellationToken) is { Organisation.IsActive: true } dossier
        && CommentSpaces.MayCommentPublished(dossier.RolesOf(person))
        && await db.Users.AnyAsync(user => user.Id == person && user.EmailConfirmed, cancellationToken);
}
