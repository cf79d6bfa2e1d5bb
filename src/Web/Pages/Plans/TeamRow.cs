using Portal.Domain.Approvals;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;

namespace Portal.Web.Pages.Plans;

/// <summary>Someone of the plan's team.</summary>
/// <param name="Sections">Titles of the sections the person answers for.</param>
/// <param name="Charges">What is held beside the role.</param>
public sealed record TeamRow(PersonId Person, string Name, string Email, ScreenRole Role, IReadOnlyList<string> Sections, Roles Charges);
