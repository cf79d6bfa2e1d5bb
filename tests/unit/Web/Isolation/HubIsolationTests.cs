using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Portal.Web.Realtime;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Isolation;

/// <summary>The same as <see cref="RouteIsolationTests"/>, for the methods of the hub.</summary>
[Collection(nameof(IsolationCollection))]
public sealed partial class HubIsolationTests(IsolationWorld world)
{
    [Fact]
    public void Every_method_of_the_hub_has_its_row()
    {
        var methods = typeof(PlanHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetBaseDefinition() == method && !method.IsSpecialName).Select(method => method.Name);

        Assert.Equal(HubRows.All.Keys.Order(), methods.Order());
    }

    [Theory]
    [InlineData(Role.Owner)]
    [InlineData(Role.Lecteur)]
    [InlineData(Role.MemberWithoutRole)]
    internal async Task A_foreign_deliverable_answers_like_an_unknown_one(Role role)
    {
        using var inB = await HubSocket.OpenAsync(world, "/t/cci-ville-xxx", world.As(Role.Stranger).CookieHeader);
        var ids = world.Ids(IdKind.Deliverable);
        var read = await inB.CallAsync(nameof(PlanHub.Join), HubRows.All[nameof(PlanHub.Join)](ids.Foreign)); // a session of B is open meanwhile
        Assert.Contains(read, TellsOfB);

        foreach (var (method, argument) in HubRows.All)
        {
            var foreign = await AnswersAsync(role, method, argument, ids.Foreign);
            var unknown = await AnswersAsync(role, method, argument, ids.Unknown);

            Assert.Equal(unknown, foreign);
            Assert.DoesNotContain(foreign, TellsOfB);
        }
    }

    [Theory]
    [InlineData(Role.Anonymous)]
    [InlineData(Role.Stranger)]
    internal async Task Outsiders_do_not_learn_that_there_is_a_hub(Role role)
    {
        var cookies = world.As(role).CookieHeader;

        var here = await Assert.ThrowsAnyAsync<Exception>(() => HubSocket.OpenAsync(world, IsolationWorld.A, cookies));
        var nowhere = await Assert.ThrowsAnyAsync<Exception>(() => HubSocket.OpenAsync(world, IsolationWorld.Nowhere, cookies));

        Assert.Contains("404", here.Message);
        Assert.Equal(nowhere.Message, here.Message);
    }

    /// <summary>In the open, or inside the bytes of an update.</summary>
    private static bool TellsOfB(string message) =>
        Bytes().Matches(message.Replace("\\u002B", "+", StringComparison.Ordinal)).Select(match => Encoding.UTF8.GetString(Convert.FromBase64String(match.Value)))
            .Append(message).Any(text => text.Contains(IsolationWorld.Planted, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("(?<=\")(?:[A-Za-z0-9+/]{4}){8,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?=\")")]
    private static partial Regex Bytes();

    private async Task<IReadOnlyList<string>> AnswersAsync(Role role, string method, Func<string, object> argument, string deliverable)
    {
        using var hub = await HubSocket.OpenAsync(world, IsolationWorld.A, world.As(role).CookieHeader);
        return [.. (await hub.CallAsync(method, argument(deliverable))).Select(message => message.Replace(deliverable, "<id>", StringComparison.Ordinal))];
    }
}
