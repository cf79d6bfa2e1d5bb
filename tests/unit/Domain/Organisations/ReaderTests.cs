using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Domain.Shared;

namespace Portal.Domain.Tests.Organisations;

public sealed class ReaderTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_code_opens_once()
    {
        var reader = NewReader();
        var code = reader.SendCode(Noon);

        Assert.Matches("^[0-9]{6}$", code);
        Assert.Null(reader.TryEnter(code, Noon.AddMinutes(14)));
        Assert.Equal(OrganisationRules.CodesExpire, reader.TryEnter(code, Noon.AddMinutes(14)));
    }

    [Fact]
    public void A_code_lives_fifteen_minutes_and_five_tries()
    {
        var (late, tired) = (NewReader(), NewReader());
        var (lateCode, tiredCode) = (late.SendCode(Noon), tired.SendCode(Noon));
        var wrong = tiredCode == "000000" ? "000001" : "000000";

        Assert.Equal(OrganisationRules.CodesExpire, late.TryEnter(lateCode, Noon.AddMinutes(15)));
        for (var attempt = 0; attempt < Reader.MaximumTries; attempt++) Assert.Equal(OrganisationRules.CodeMatches, tired.TryEnter(wrong, Noon));
        Assert.Equal(OrganisationRules.CodeTriesAreFew, tired.TryEnter(tiredCode, Noon));
    }

    [Fact]
    public void Whoever_was_taken_off_the_list_enters_no_more()
    {
        var reader = NewReader();
        var code = reader.SendCode(Noon);

        reader.Remove(Noon);

        Assert.Equal(OrganisationRules.CodesExpire, reader.TryEnter(code, Noon));
    }

    [Fact]
    public void A_pasted_list_is_read_line_by_line_and_nothing_is_dropped_silently()
    {
        var list = ReaderList.Parse("""
            Entreprise;Adresse
            Menuiserie du Val;contact@menuiserie.example
            "Transports Alto" <direction@alto.example>
            CONTACT@menuiserie.example
            a@b.example, c@d.example
            pas une adresse

            Garage Rey;garage@
            """);

        Assert.Equal(["contact@menuiserie.example", "direction@alto.example", "a@b.example", "c@d.example"], list.Accepted.Select(line => line.Email.Value));
        Assert.Equal(["Menuiserie du Val", "Transports Alto", null, null], list.Accepted.Select(line => line.Name));
        Assert.Equal([new(6, "pas une adresse", ReaderRefusal.NoAddress), new(8, "garage@", ReaderRefusal.BadAddress)], list.Refused);
        Assert.Equal(1, list.Duplicates);
    }

    [Fact]
    public void A_good_address_does_not_hide_a_broken_one_beside_it()
    {
        var list = ReaderList.Parse("a@b.example; c@; Atelier Nord <nord@>");

        Assert.Equal(["a@b.example"], list.Accepted.Select(line => line.Email.Value));
        Assert.Equal(["c@", "Atelier Nord <nord@>"], list.Refused.Select(line => line.Text));
    }

    [Fact]
    public void Lines_past_the_limit_are_refused_one_by_one()
    {
        var list = ReaderList.Parse(string.Join('\n', Enumerable.Range(0, ReaderList.MaximumLines + 2).Select(index => $"a{index}@b.example")));

        Assert.Equal(ReaderList.MaximumLines, list.Accepted.Count);
        Assert.Equal([ReaderRefusal.TooManyLines, ReaderRefusal.TooManyLines], list.Refused.Select(line => line.Reason));
    }

    [Fact]
    public void Whoever_unsubscribed_stays_so_when_listed_again()
    {
        var reader = NewReader();

        reader.StopMails(Noon);
        reader.Remove(Noon);
        reader.ListAgain(Noon.AddDays(1));

        Assert.True(reader.IsListed);
        Assert.False(reader.TakesMails);
    }

    [Theory]
    [InlineData("sans-arobase.example")]
    [InlineData("a@b")]
    [InlineData("a b@c.example")]
    [InlineData("<script>@c.example")]
    [InlineData("a@c.example\r\nBcc: x@y.example")]
    [InlineData("")]
    public void What_is_not_an_address_is_refused(string text) => Assert.False(EmailAddress.TryParse(text, null, out _));

    private static Reader NewReader() => new(OrganisationId.New(), EmailAddress.Parse("membre@cci.example"), null, Noon);
}
