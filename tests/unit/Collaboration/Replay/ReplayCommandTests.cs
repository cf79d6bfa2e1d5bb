using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Portal.Replay;

namespace Portal.Collaboration.Tests.Replay;

/// <summary>The command with which anyone checks this engine against Yjs (bench/Replay).</summary>
public sealed class ReplayCommandTests
{
    [Fact]
    public void Prints_every_figure_once_in_one_JSON_object()
    {
        var report = Report(Recorded(), "--text", "note", "--array", "list", "--map", "meta", "--xml", "body", "--state");

        Assert.Equal(
            ["roots", "sha256", "stateVector", "stateBase64", "updates", "applyMs", "relayReadyMs", "encodeFirstMs", "encodeWarmMs", "encodedBytes", "loadFirstMs", "loadWarmMs", "retainedBytes"],
            report.EnumerateObject().Select(member => member.Name));
        Assert.All(["applyMs", "relayReadyMs", "encodeFirstMs", "encodeWarmMs", "loadFirstMs", "loadWarmMs"], name => Assert.True(report.GetProperty(name).GetDouble() >= 0, name));
    }

    [Fact]
    public void Shows_what_toJSON_and_toString_of_Yjs_give()
    {
        var roots = Report(Recorded(), "--text", "note", "--array", "list", "--map", "meta", "--xml", "body").GetProperty("roots");

        Assert.Equal("Bonjour été", roots.GetProperty("note").GetString());
        Assert.Equal("""[1,"deux",[3]]""", roots.GetProperty("list").GetRawText());
        Assert.Equal("""{"language":"fr"}""", roots.GetProperty("meta").GetRawText());
        Assert.Equal("<paragraph>Un</paragraph>", roots.GetProperty("body").GetString());
    }

    [Fact]
    public void Hashes_the_UTF8_of_text_roots_only()
    {
        var hashes = Report(Recorded(), "--text", "note", "--map", "meta").GetProperty("sha256");

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("Bonjour été"))), hashes.GetProperty("note").GetString());
        Assert.Single(hashes.EnumerateObject());
    }

    [Fact]
    public void Gives_the_state_vector_the_count_and_the_state_itself()
    {
        var (file, state, clock) = (Recorded(out var doc), Updates.EncodeStateAsUpdate(doc), doc.StateVector[7]);

        var report = Report(file, "--state");

        Assert.Equal($$"""{"7":{{clock}}}""", report.GetProperty("stateVector").GetRawText());
        Assert.Equal(4, report.GetProperty("updates").GetInt32());
        Assert.Equal(state, report.GetProperty("stateBase64").GetBytesFromBase64());
        Assert.Equal(state.Length, report.GetProperty("encodedBytes").GetInt32());
    }

    [Fact]
    public void Leaves_the_state_out_unless_asked() => Assert.False(Report(Recorded()).TryGetProperty("stateBase64", out _));

    [Fact]
    public void Reads_a_file_as_well_as_standard_input()
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, Recorded());

        var (code, output, _) = Run([], path, "--text", "note");

        File.Delete(path);
        Assert.Equal(0, code);
        Assert.Equal("Bonjour été", JsonDocument.Parse(output).RootElement.GetProperty("roots").GetProperty("note").GetString());
    }

    [Fact]
    public void An_empty_recording_is_an_empty_document() => Assert.Equal(0, Report([]).GetProperty("updates").GetInt32());

    [Fact]
    public void An_update_whose_predecessor_is_missing_waits_and_is_no_fault()
    {
        var updates = new List<byte[]>();
        var doc = new YDoc(7);
        doc.Update += (update, _, _) => updates.Add(update);
        doc.GetText("note").Insert(0, "a");
        doc.GetText("note").Insert(1, "b");

        Assert.Equal("", Report(Framed(updates[1]), "--text", "note").GetProperty("roots").GetProperty("note").GetString());
    }

    [Theory]
    [InlineData("00000000", "update 0: ")]
    [InlineData("0100", "update 0: the file ends inside a length")]
    [InlineData("0500000000", "update 0: 5 bytes announced, 1 left")]
    [InlineData("ffffffff00", "update 0: 4294967295 bytes announced, 1 left")]
    [InlineData("020000000000" + "03000000000000", "update 1: bytes follow the update")]
    [InlineData("020000000000" + "020000000000" + "0200000001ff", "update 2: ")]
    [InlineData("09000000ffffffffffffffffff", "update 0: an integer exceeds 53 bits")]
    public void Bad_bytes_are_told_in_one_line_with_the_update_and_the_reason(string hex, string line)
    {
        var (code, output, error) = Run(Convert.FromHexString(hex), "-");

        Assert.Equal(1, code);
        Assert.Equal("", output);
        Assert.StartsWith(line, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData]
    [InlineData("-", "--text")]
    [InlineData("-", "--unknown")]
    [InlineData("-", "another")]
    [InlineData("-", "--text", "a", "--map", "a")]
    public void A_command_it_does_not_understand_gets_the_usage(params string[] args)
    {
        var (code, output, error) = Run([], args);

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith("usage: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_in_one_line()
    {
        var (code, _, error) = Run([], "/not/there.bin");

        Assert.Equal(1, code);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
    }

    /// <summary>A document may nest as deep as its makers like; JSON may not, and .NET's stack neither.</summary>
    [Fact]
    public void Content_too_deep_for_JSON_is_told_and_kills_nothing()
    {
        const int Depth = 100_000;
        var writer = new ByteWriter();
        writer.WriteVarUint(1L);
        writer.WriteVarUint((long)Depth);
        writer.WriteVarUint(7L);
        writer.WriteVarUint(0L);
        for (var clock = 0; clock < Depth; clock++)
        {
            writer.WriteByte(StructRef.Type);
            writer.WriteVarUint(clock == 0 ? 1L : 0L);
            if (clock == 0) writer.WriteVarString("list");
            else writer.WriteId(new(7, clock - 1));
            writer.WriteVarUint(0L);
        }
        writer.WriteVarUint(0L);

        var (code, _, error) = Run(Framed(writer.ToArray()), "-", "--array", "list");

        Assert.Equal(1, code);
        Assert.Contains("nests deeper", error, StringComparison.Ordinal);
    }

    private static byte[] Recorded() => Recorded(out _);

    private static byte[] Recorded(out YDoc doc)
    {
        var updates = new List<byte[]>();
        doc = new YDoc(7);
        doc.Update += (update, _, _) => updates.Add(update);
        doc.GetText("note").Insert(0, "Bonjour été");
        doc.GetArray("list").Push(1, "deux", Any.Array(3));
        doc.GetMap("meta").Set("language", "fr");
        var paragraph = new YXmlElement("paragraph");
        paragraph.Push(new YXmlText("Un"));
        doc.GetXmlFragment("body").Push(paragraph);
        return Framed([.. updates]);
    }

    private static byte[] Framed(params byte[][] updates)
    {
        var framed = new List<byte>();
        Span<byte> head = stackalloc byte[sizeof(uint)];
        foreach (var update in updates)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(head, (uint)update.Length);
            framed.AddRange(head);
            framed.AddRange(update);
        }
        return [.. framed];
    }

    private static JsonElement Report(byte[] file, params string[] options)
    {
        var (code, output, error) = Run(file, ["-", .. options]);
        Assert.Equal((0, ""), (code, error));
        return JsonDocument.Parse(output).RootElement;
    }

    private static (int Code, string Output, string Error) Run(byte[] standardInput, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new MemoryStream(standardInput);
        var code = ReplayCommand.Run(args, input, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
