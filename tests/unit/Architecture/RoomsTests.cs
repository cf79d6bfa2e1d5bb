using System.Reflection;

namespace Portal.Architecture.Tests;

/// <summary>Who may know whom: each room's assembly references only the rooms below it.</summary>
public class RoomsTests
{
    public static TheoryData<string, string[]> Rooms => new()
    {
        { "Portal.Domain", [] },
        { "Portal.Collaboration", [] },
        { "Portal.Authoring", ["Portal.Domain", "Portal.Collaboration"] },
        { "Portal.Import", ["Portal.Authoring", "Portal.Domain"] },
        { "Portal.Workflows", ["Portal.Domain"] },
        { "Portal.Storage", ["Portal.Domain", "Portal.Collaboration", "Portal.Authoring", "Portal.Workflows"] },
        { "Portal.Web", ["Portal.Domain", "Portal.Collaboration", "Portal.Authoring", "Portal.Workflows", "Portal.Storage"] },
    };

    [Theory, MemberData(nameof(Rooms))]
    public void A_room_knows_only_the_rooms_below_it(string room, string[] allowed)
    {
        var known = Assembly.Load(room).GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => name.StartsWith("Portal.", StringComparison.Ordinal));

        Assert.Empty(known.Except(allowed));
    }

    [Theory, InlineData("Portal.Domain"), InlineData("Portal.Collaboration")]
    public void The_ground_floor_uses_nothing_but_the_framework(string room)
    {
        var strangers = Assembly.Load(room).GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("System" or "netstandard" or "mscorlib"));

        Assert.Empty(strangers);
    }
}
