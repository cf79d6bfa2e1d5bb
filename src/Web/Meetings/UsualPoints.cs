using Microsoft.Extensions.Localization;
using Portal.Domain.Governance;
using Portal.Web.Resources;

namespace Portal.Web.Meetings;

/// <summary>The usual points (ordre du jour permanent) a session of that kind of body starts with; its secretary changes them.</summary>
public sealed class UsualPoints(IStringLocalizer<MeetingText> text)
{
    public IEnumerable<string> Of(Body body) => body.Kind switch
    {
        BodyKind.MunicipalCouncil => Say("Council", 3),
        BodyKind.Workshop or BodyKind.WorkingGroup or BodyKind.ProjectTeam => Say("Workshop", 4),
        BodyKind.ExecutiveCommittee => Say("Executive", 4),
        BodyKind.SteeringCommittee => Say("Steering", 3),
        BodyKind.MunicipalExecutive or BodyKind.ManagementBoard or BodyKind.ItCommittee or BodyKind.GovernanceCommittee or BodyKind.Commission or BodyKind.GeneralAssembly => Say("Board", 1),
    };

    private IEnumerable<string> Say(string kind, int count) => Enumerable.Range(1, count).Select(number => text[$"Usual.{kind}.{number}"].Value);
}
