using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Authoring.Sessions;
using Portal.Domain.Plans.Records;
using Portal.Domain.Shared;
using Portal.Web.Identity;
using Portal.Web.Rendering.Blocks;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Plans;

/// <summary>The partial of one block, the very one of the published page: the editor shows computed views with it and takes its figures from it.</summary>
public sealed class BlockPageModel(IPlanReader reader, IEditRights rights, ITenantAccessor tenancy, PlanWords words) : PageModel
{
    /// <summary>Working days: forty years.</summary>
    private const decimal LongestDelay = 10_000;

    public BlockModel Block { get; private set; } = null!; // set before the page is rendered

    public async Task<IActionResult> OnGetAsync(DeliverableId id, string section, string block, string? late, decimal? days, CancellationToken cancellationToken)
    {
        var organisation = tenancy.Required.Id;
        if (User.Person() is not { } person || await rights.ForAsync(organisation, id, person, cancellationToken) is null) return NotFound();
        if (await reader.ReadAsync(organisation, id, cancellationToken) is not { } reading) return NotFound();
        if (reading.Plan.Section(section) is not { } place || BlockDefinitions.Find(block) is not { } definition) return NotFound();

        Block = new(reading.Plan, place, definition, words) { WhatIf = late is null ? null : (late, Math.Clamp(days ?? 0, -LongestDelay, LongestDelay)) };
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
