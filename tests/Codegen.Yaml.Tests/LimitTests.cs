using System.Text;

namespace Codegen.Yaml.Tests;

/// <summary>A few hundred bytes may stand for gigabytes: the reader says so before it expands anything.</summary>
public sealed class LimitTests
{
    private static TextSyntaxException Refused(string text, ReadLimits? limits = null) =>
        Assert.Throws<TextSyntaxException>(() => ParsedText.Read(text, TextFormat.Any, limits).Json);

    /// <summary>Nine levels of nine aliases, 392 bytes.</summary>
    private static string Bomb()
    {
        var text = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (var level = 'b'; level <= 'i'; level++)
            text.Append($"{level}: &{level} [{string.Join(",", Enumerable.Repeat("*" + (char)(level - 1), 9))}]\n");
        return text.ToString();
    }

    [Fact]
    public void A_bomb_is_refused_in_no_time_and_in_its_place()
    {
        Assert.InRange(Bomb().Length, 300, 392);
        var started = TimeProvider.System.GetTimestamp();
        var error = Refused(Bomb());
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 1);
        Assert.Equal(new Mark(7, 4), error.Position);
        Assert.Equal("more than 5000000 nodes once aliases are followed, which is the limit", error.Message);
    }

    [Fact]
    public void Aliases_are_counted() =>
        Assert.Contains("more than 10000 aliases", Refused("a: &a x\nb: [" + string.Join(", ", Enumerable.Repeat("*a", 10_001)) + "]").Message);

    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    public void Nesting_is_limited_in_both_formats(int depth, bool refused)
    {
        var text = new string('[', depth) + new string(']', depth);
        foreach (var format in new[] { TextFormat.Json, TextFormat.Yaml })
            Assert.Equal(refused, Record.Exception(() => ParsedText.Read(text, format).Json) is TextSyntaxException);
    }

    [Fact]
    public void Nesting_through_aliases_is_limited_too()
    {
        var text = new StringBuilder("a0: &a0 [x]\n");
        for (var level = 1; level < 70; level++)
            text.Append($"a{level}: &a{level} [*a{level - 1}]\n");
        Assert.Contains("nested deeper than 64", Refused(text.ToString()).Message);
    }

    [Fact]
    public void Long_texts_are_refused() =>
        Assert.Contains("longer than 10 bytes", Refused("a: 'é and more'", new ReadLimits { MaxBytes = 10 }).Message);

    [Fact]
    public void Many_nodes_are_refused_without_aliases_too() =>
        Assert.Contains("more than 100 nodes", Refused("[" + string.Join(",", Enumerable.Repeat("x", 200)) + "]", new ReadLimits { MaxNodes = 100 }).Message);
}
