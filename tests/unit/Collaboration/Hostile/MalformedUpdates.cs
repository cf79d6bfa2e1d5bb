namespace Portal.Collaboration.Tests.Hostile;

/// <summary>Updates made by hand that no encoder writes, named for what they attack.</summary>
internal static class MalformedUpdates
{
    private const long Safe = (1L << 53) - 1;
    private const int Eve = (int)RawUpdate.Eve;

    /// <summary>Numbers that are too large for whatever they count.</summary>
    private static readonly (string Name, long Value)[] Huge =
    [
        ("100,000,000", 100_000_000), ("2^31-1", int.MaxValue), ("2^31", 1L << 31), ("2^32-1", uint.MaxValue), ("2^32", 1L << 32), ("2^53-1", Safe),
    ];

    /// <summary>Integers no decoder should take.</summary>
    private static readonly (string Name, byte[] Bytes)[] Integers =
    [
        ("a zero written in two bytes", [0x80, 0]),
        ("a one written in two bytes", [0x81, 0]),
        ("a one written in nine bytes", [0x81, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0]),
        ("2^53", [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x10]),
        ("2^56-1", [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]),
        ("2^63", [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01]),
        ("2^70", [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]),
        ("an integer without end", [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]),
        ("an integer that breaks off", [0x80]),
    ];

    private static readonly (string Name, byte[] Bytes)[] BadTexts =
    [
        ("half a surrogate pair, the high one", [0xED, 0xA0, 0x80]),
        ("half a surrogate pair, the low one", [0xED, 0xB0, 0x80]),
        ("a surrogate pair in six bytes", [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]),
        ("an overlong slash", [0xC0, 0xAF]),
        ("an overlong zero", [0xC0, 0x80]),
        ("an overlong euro", [0xF0, 0x82, 0x82, 0xAC]),
        ("a lone continuation", [0x80]),
        ("a cut sequence", [0xE2, 0x82]),
        ("a cut sequence before ASCII", [0xE2, 0x82, 0x41]),
        ("a code point beyond Unicode", [0xF4, 0x90, 0x80, 0x80]),
        ("the byte FE", [0xFE]),
        ("the byte FF", [0xFF]),
    ];

    private static readonly string[] BadJson =
    [
        "", " ", "{", "[", "}", "nul", "NaN", "Infinity", "undefined", "'a'", "{a:1}", "{\"a\":1,}", "[1,]", "01", "1.", ".5", "+1", "\"", "\"\\x\"", "\"\t\"",
        "1 2", "/*c*/1", "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"", "{\"\\ud83d\":1}", "{\"__proto__\":{\"x\":1}}", "[{\"__proto__\":1}]", "true false", "{\"a\"}",
    ];

    public static IEnumerable<(string Name, byte[] Bytes)> All() =>
        [.. Heads(), .. Integer(), .. Lengths(), .. Clocks(), .. Kinds(), .. Texts(), .. Json(), .. Values(), .. Nesting(), .. References(), .. Empty(), .. Deletions(), .. Tails(), .. Floods()];

    private static IEnumerable<(string, byte[])> Heads()
    {
        yield return ("nothing at all", []);
        yield return ("only a zero", [0]);
        foreach (var (name, value) in Huge)
        {
            yield return ($"{name} clients", RawUpdate.Start.Uint(value).Bytes);
            yield return ($"{name} clients and some bytes", RawUpdate.Start.Uint(value).Raw(new byte[64]).Bytes);
            yield return ($"{name} structs", RawUpdate.Start.Structs(value).Bytes);
            yield return ($"{name} structs and some bytes", RawUpdate.Start.Structs(value).Raw(new byte[64]).Bytes);
            yield return ($"{name} clients in the delete set", RawUpdate.Start.Uint(0, value).Bytes);
            yield return ($"{name} deletions", RawUpdate.Start.Uint(0, 1, Eve, value).Bytes);
            yield return ($"{name} deletions and some bytes", RawUpdate.Start.Uint(0, 1, Eve, value).Raw(new byte[64]).Bytes);
        }
        yield return ("one client more than bytes", RawUpdate.Start.Uint(2, 1, Eve, 0).InRoot(4).Text("a").End.Bytes);
        yield return ("one struct more than written", RawUpdate.Start.Structs(2).InRoot(4).Text("a").End.Bytes);
        yield return ("one struct fewer than written", RawUpdate.Start.Structs(1).InRoot(4).Text("a").InRoot(4).Text("b").End.Bytes);
        yield return ("a client twice", RawUpdate.Start.Uint(2).Uint(1, Eve, 0).InRoot(4).Text("a").Uint(1, Eve, 1).InRoot(4).Text("b").End.Bytes);
        yield return ("a client whose structs are missing", RawUpdate.Start.Structs(1).Bytes);
        yield return ("a client id of 2^53", RawUpdate.Start.Uint(1, 1).Raw([0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x10]).Uint(0).InRoot(4).Text("a").End.Bytes);
    }

    private static IEnumerable<(string, byte[])> Integer()
    {
        foreach (var (name, bytes) in Integers)
        {
            yield return ($"{name} as number of clients", RawUpdate.Start.Raw(bytes).Bytes);
            yield return ($"{name} as number of structs", RawUpdate.Start.Uint(1).Raw(bytes).Uint(Eve, 0).Bytes);
            yield return ($"{name} as client", RawUpdate.Start.Uint(1, 1).Raw(bytes).Uint(0).InRoot(4).Text("a").End.Bytes);
            yield return ($"{name} as clock", RawUpdate.Start.Uint(1, 1, Eve).Raw(bytes).InRoot(4).Text("a").End.Bytes);
            yield return ($"{name} as client of an origin", RawUpdate.Start.Structs(1).Byte(0x84).Raw(bytes).Uint(0).Text("a").End.Bytes);
            yield return ($"{name} as clock of an origin", RawUpdate.Start.Structs(1).Byte(0x84).Uint(1).Raw(bytes).Text("a").End.Bytes);
            yield return ($"{name} as length of a text", RawUpdate.Start.Structs(1).InRoot(4).Raw(bytes).Text("a").End.Bytes);
            yield return ($"{name} as length of a tombstone", RawUpdate.Start.Structs(1).InRoot(1).Raw(bytes).End.Bytes);
            yield return ($"{name} as clock of a deletion", RawUpdate.Start.Uint(0, 1, Eve, 1).Raw(bytes).Uint(1).Bytes);
        }
    }

    private static IEnumerable<(string, byte[])> Lengths()
    {
        foreach (var (name, value) in Huge)
        {
            yield return ($"a text of {name} bytes", RawUpdate.Start.Structs(1).InRoot(4).Uint(value).Raw("abc"u8).End.Bytes);
            yield return ($"bytes of {name} bytes", RawUpdate.Start.Structs(1).InRoot(3, "array").Uint(value).End.Bytes);
            yield return ($"{name} values", RawUpdate.Start.Structs(1).InRoot(8, "array").Uint(value).Byte(126).End.Bytes);
            yield return ($"{name} JSON values", RawUpdate.Start.Structs(1).InRoot(2, "array").Uint(value).Text("1").End.Bytes);
            yield return ($"an array of {name} values inside a value", RawUpdate.Start.Structs(1).InRoot(8, "array").Uint(1).Byte(117).Uint(value).Byte(126).End.Bytes);
            yield return ($"an object of {name} keys inside a value", RawUpdate.Start.Structs(1).InRoot(8, "array").Uint(1).Byte(118).Uint(value).Text("a").Byte(126).End.Bytes);
            yield return ($"a root name of {name} bytes", RawUpdate.Start.Structs(1).Byte(4).Uint(1, value).Raw("abc"u8).Bytes);
            yield return ($"a key of {name} bytes", RawUpdate.Start.Structs(1).Byte(0x28).Uint(1).Text("map").Uint(value).Raw("abc"u8).Bytes);
        }
        yield return ("a text one byte longer than the update", RawUpdate.Start.Structs(1).InRoot(4).Uint(2).Raw("a"u8).Bytes);
    }

    private static IEnumerable<(string, byte[])> Clocks()
    {
        foreach (var (name, value) in Huge.Skip(1))
        {
            yield return ($"a first clock of {name}", RawUpdate.Start.Structs(1, Eve, value).InRoot(4).Text("a").End.Bytes);
            yield return ($"a collected run of {name} behind one element", RawUpdate.Start.Structs(2).InRoot(4).Text("a").Byte(0).Uint(value).End.Bytes);
            yield return ($"a gap of {name} behind one element", RawUpdate.Start.Structs(3).InRoot(4).Text("a").Byte(10).Uint(value).InRoot(4).Text("a").End.Bytes);
            yield return ($"a tombstone of {name} behind one element", RawUpdate.Start.Structs(2).InRoot(4).Text("a").InRoot(1).Uint(value).End.Bytes);
            yield return ($"an origin with clock {name}", RawUpdate.Start.Structs(1).After(4, 5, value).Text("a").End.Bytes);
            yield return ($"a deletion at clock {name}", RawUpdate.Start.Uint(0, 1, Eve, 1, value, 1).Bytes);
        }
        yield return ("runs whose sum passes every clock", RawUpdate.Start.Structs(3).Times(3, run => run.Byte(0).Uint(int.MaxValue - 1)).End.Bytes);
        yield return ("a deletion whose end passes every clock", RawUpdate.Start.Uint(0, 1, Eve, 1, int.MaxValue - 1, 2).Bytes);
    }

    private static IEnumerable<(string, byte[])> Kinds()
    {
        for (var kind = 10; kind < 32; kind++)
        {
            yield return ($"an item of kind {kind} behind an origin", RawUpdate.Start.Structs(1).Byte(0x80 | kind).Uint(5, 0).Text("a").End.Bytes);
        }
        foreach (var flags in new[] { 0x20, 0x40, 0x80, 0xE0 })
        {
            yield return ($"a collected run with flags {flags:x}", RawUpdate.Start.Structs(1).Byte(flags).Uint(1, 1, 1).End.Bytes);
        }
        foreach (var type in new long[] { 7, 8, 100, int.MaxValue, Safe })
        {
            yield return ($"a shared type of kind {type}", RawUpdate.Start.Structs(1).InRoot(7, "array").Uint(type).End.Bytes);
        }
        foreach (var parent in new long[] { 2, 3, 127, 128, Safe })
        {
            yield return ($"a parent of kind {parent}", RawUpdate.Start.Structs(1).Byte(4).Uint(parent).Text("text").Text("a").End.Bytes);
        }
    }

    private static IEnumerable<(string, byte[])> Texts()
    {
        foreach (var (name, bytes) in BadTexts)
        {
            RawUpdate Bad(RawUpdate update) => update.Uint(bytes.Length).Raw(bytes);
            yield return ($"{name} as text", Bad(RawUpdate.Start.Structs(1).InRoot(4)).End.Bytes);
            yield return ($"{name} as name of a root", Bad(RawUpdate.Start.Structs(1).Byte(4).Uint(1)).Text("a").End.Bytes);
            yield return ($"{name} as key", Bad(RawUpdate.Start.Structs(1).Byte(0x28).Uint(1).Text("map")).Uint(1).Byte(126).End.Bytes);
            yield return ($"{name} as value", Bad(RawUpdate.Start.Structs(1).InRoot(8, "array").Uint(1).Byte(119)).End.Bytes);
            yield return ($"{name} as key of an object", Bad(RawUpdate.Start.Structs(1).InRoot(8, "array").Uint(1).Byte(118).Uint(1)).Byte(126).End.Bytes);
            yield return ($"{name} as element name", Bad(RawUpdate.Start.Structs(1).InRoot(7, "xml").Uint(3)).End.Bytes);
            yield return ($"{name} as format", Bad(RawUpdate.Start.Structs(1).InRoot(6)).Text("true").End.Bytes);
        }
    }

    private static IEnumerable<(string, byte[])> Json()
    {
        foreach (var json in BadJson)
        {
            yield return ($"a format of the JSON ⟨{json}⟩", RawUpdate.Start.Structs(1).InRoot(6).Text("bold").Text(json).End.Bytes);
            yield return ($"an embed of the JSON ⟨{json}⟩", RawUpdate.Start.Structs(1).InRoot(5).Text(json).End.Bytes);
            if (json != "undefined") yield return ($"an old value of the JSON ⟨{json}⟩", RawUpdate.Start.Structs(1).InRoot(2, "array").Uint(1).Text(json).End.Bytes);
        }
    }

    private static IEnumerable<(string, byte[])> Values()
    {
        foreach (var kind in new[] { 0, 1, 100, 115, 128, 200, 255 })
        {
            yield return ($"a value of kind {kind}", RawUpdate.Start.Structs(1).InRoot(8, "array").Uint(1).Byte(kind).End.Bytes);
        }
        yield return ("a float that breaks off", RawUpdate.Start.Structs(1).InRoot(8, "array").Uint(1).Byte(124, 0, 0).Bytes);
        yield return ("a double that breaks off", RawUpdate.Start.Structs(1).InRoot(8, "array").Uint(1).Byte(123, 0, 0, 0, 0).Bytes);
        yield return ("a BigInt that breaks off", RawUpdate.Start.Structs(1).InRoot(8, "array").Uint(1).Byte(122, 1).Bytes);
        yield return ("an integer value of 60 bits", RawUpdate.Start.Structs(1).InRoot(8, "array").Uint(1).Byte(125, 0xBF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F).End.Bytes);
        yield return ("an integer value written too long", RawUpdate.Start.Structs(1).InRoot(8, "array").Uint(1).Byte(125, 0x81, 0x00).End.Bytes);
        yield return ("an object whose key is __proto__", RawUpdate.Start.Structs(1).InRoot(8, "array").Uint(1).Byte(118).Uint(1).Text("__proto__").Byte(126).End.Bytes);
        yield return ("a __proto__ deep inside", RawUpdate.Start.Structs(1).InRoot(8, "array").Uint(1).Byte(117).Uint(1).Byte(118).Uint(1).Text("__proto__").Byte(126).End.Bytes);
        yield return ("a document reference without options", RawUpdate.Start.Structs(1).InRoot(9, "array").Text("guid").Bytes);
        yield return ("values fewer than counted", RawUpdate.Start.Structs(1).InRoot(8, "array").Uint(3).Byte(126, 126).Bytes);
    }

    private static IEnumerable<(string, byte[])> Nesting()
    {
        foreach (var depth in new[] { 129, 1_000, 100_000, 1_000_000 })
        {
            yield return ($"arrays in arrays, {depth} deep", RawUpdate.Start.Structs(1).InRoot(8, "array").Uint(1).Times(depth, update => update.Byte(117).Uint(1)).Byte(126).End.Bytes);
            yield return ($"objects in objects, {depth} deep", RawUpdate.Start.Structs(1).InRoot(8, "array").Uint(1).Times(depth / 2, update => update.Byte(118).Uint(1).Text("")).Times(depth - (depth / 2), update => update.Byte(117).Uint(1)).Byte(126).End.Bytes);
            yield return ($"JSON arrays in arrays, {depth} deep", RawUpdate.Start.Structs(1).InRoot(5).Text(new string('[', depth) + new string(']', depth)).End.Bytes);
            yield return ($"JSON that only opens, {depth} deep", RawUpdate.Start.Structs(1).InRoot(6).Text("f").Text(new string('[', depth)).End.Bytes);
        }
    }

    private static IEnumerable<(string, byte[])> References()
    {
        yield return ("an item behind itself", RawUpdate.Start.Structs(1).After(4, Eve, 0).Text("a").End.Bytes);
        yield return ("an item behind its own future", RawUpdate.Start.Structs(2).After(4, Eve, 1).Text("a").InRoot(4).Text("b").End.Bytes);
        yield return ("an item before itself", RawUpdate.Start.Structs(1).Byte(0x44).Uint(Eve, 0).Text("a").End.Bytes);
        yield return ("a type inside itself", RawUpdate.Start.Structs(1).Byte(7).Uint(0, Eve, 0).Uint(1).End.Bytes);
        yield return ("a type inside one that follows it", RawUpdate.Start.Structs(2).Byte(7).Uint(0, Eve, 1).Uint(1).Byte(7).Uint(0, Eve, 0).Uint(1).End.Bytes);
        yield return ("a key inside its own type", RawUpdate.Start.Structs(1).Byte(0x27).Uint(0, Eve, 0).Text("k").Uint(1).End.Bytes);
    }

    private static IEnumerable<(string, byte[])> Empty()
    {
        yield return ("an empty text", RawUpdate.Start.Structs(1).InRoot(4).Text("").End.Bytes);
        yield return ("an empty tombstone", RawUpdate.Start.Structs(1).InRoot(1).Uint(0).End.Bytes);
        yield return ("an empty collected run", RawUpdate.Start.Structs(1).Byte(0).Uint(0).End.Bytes);
        yield return ("no values", RawUpdate.Start.Structs(1).InRoot(8, "array").Uint(0).End.Bytes);
        yield return ("no JSON values", RawUpdate.Start.Structs(1).InRoot(2, "array").Uint(0).End.Bytes);
        yield return ("an empty deletion", RawUpdate.Start.Uint(0, 1, Eve, 1, 5, 0).Bytes);
    }

    private static IEnumerable<(string, byte[])> Deletions()
    {
        yield return ("a delete set that is missing", RawUpdate.Start.Structs(1).InRoot(4).Text("a").Bytes);
        yield return ("a client of the delete set that is missing", RawUpdate.Start.Uint(0, 2, Eve, 0).Bytes);
        yield return ("a deletion without length", RawUpdate.Start.Uint(0, 1, Eve, 1, 0).Bytes);
        yield return ("one deletion more than written", RawUpdate.Start.Uint(0, 1, Eve, 2, 0, 1).Bytes);
    }

    private static IEnumerable<(string, byte[])> Tails()
    {
        var valid = RawUpdate.Start.Structs(2).InRoot(4).Text("Bonjour").UnderKey(8).Uint(1).Byte(118).Uint(1).Text("a").Byte(125, 5).Uint(1, Eve, 1, 2, 3).Bytes;
        for (var length = 0; length < valid.Length; length++) yield return ($"a good update cut after {length} bytes", valid[..length]);
        yield return ("a zero behind the update", [.. valid, 0]);
        yield return ("a second update behind the first", [.. valid, .. valid]);
        yield return ("64 KB behind the update", [.. valid, .. new byte[65_536]]);
        yield return ("an update of format v2", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    }

    private static IEnumerable<(string, byte[])> Floods()
    {
        yield return ("100,000 clients", RawUpdate.Start.Uint(100_000).Times(100_000, update => update.Uint(1, Eve, 0).Byte(0).Uint(1)).End.Bytes);
        yield return ("100,000 clients in the delete set", RawUpdate.Start.Uint(0, 100_000).Times(100_000, update => update.Uint(Eve, 1, 0, 1)).Bytes);
        yield return ("a million structs of two bytes", RawUpdate.Start.Structs(1_000_000).Times(1_000_000, update => update.Byte(0).Uint(1)).End.Bytes);
        yield return ("a million deletions", RawUpdate.Start.Uint(0, 1, Eve, 1_000_000).Times(1_000_000, update => update.Uint(1, 1)).Bytes);
        yield return ("a million values", RawUpdate.Start.Structs(1).InRoot(8, "array").Uint(1_000_000).Times(1_000_000, update => update.Byte(126)).End.Bytes);
        yield return ("a million values in one array", RawUpdate.Start.Structs(1).InRoot(8, "array").Uint(1).Byte(117).Uint(1_000_000).Times(1_000_000, update => update.Byte(126)).End.Bytes);
        yield return ("a million values in one JSON text", RawUpdate.Start.Structs(1).InRoot(5).Text("[" + string.Join(',', Enumerable.Repeat('0', 1_000_000)) + "]").End.Bytes);
        yield return ("five megabytes of text", RawUpdate.Start.Structs(1).InRoot(4).Text(new string('x', 5_000_000)).End.Bytes);
    }
}
