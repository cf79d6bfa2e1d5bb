using Portal.Authoring.Sessions;

namespace Portal.Authoring.Tests.Sessions;

/// <summary>Who wrote this.</summary>
public sealed class AuthorshipTests
{
    [Fact]
    public async Task Each_run_of_text_names_the_person_who_wrote_it()
    {
        await using var stage = new Stage();
        var session = await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        var bob = await stage.JoinAsync(EditScope.All);

        await ada.SendAsync(client => client.Type("s2", "Ada dit. "));
        await bob.HearAsync<CommittedFrame>();
        await bob.SendAsync(client => client.Type("s2", "Bob dit. "));

        Assert.Equal(
            [new(bob.Person, "Bob dit. ", true), new(ada.Person, "Ada dit. ", false), new(null, "Texte.", false)],
            await WhoWroteAsync(session));
    }

    [Fact]
    public async Task One_person_at_two_sittings_is_one_hand()
    {
        await using var stage = new Stage();
        var session = await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        await ada.SendAsync(client => client.Type("s2", "deux "));
        var again = await stage.JoinAsync(ada.Person);

        await again.SendAsync(client => client.Type("s2", "un "));

        Assert.NotEqual(ada.Joined.ClientId, again.Joined.ClientId);
        Assert.Equal([new(ada.Person, "un deux ", true), new(null, "Texte.", false)], await WhoWroteAsync(session));
    }

    [Fact]
    public async Task A_section_that_is_not_there_has_no_authors()
    {
        await using var stage = new Stage();
        var session = await stage.PlantAsync();

        Assert.Null(await session.WhoWroteAsync("s9", default));
    }

    /// <summary>Without the hour, which is that of the machine.</summary>
    private static async Task<IEnumerable<WrittenRun>> WhoWroteAsync(LiveSession session) => (await session.WhoWroteAsync("s2", default))!.Select(run => run with { At = null }); // s2 is there
}
