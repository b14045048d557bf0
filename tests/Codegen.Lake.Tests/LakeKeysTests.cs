using Codegen.Contracts;
using Codegen.Contracts.Errors;
using Codegen.Lake.Stores;
using CsCheck;

namespace Codegen.Lake.Tests;

public sealed class LakeKeysTests
{
    private static readonly string Sha256 = new('a', 64);

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("../x", "..%2Fx")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("ü ", "%C3%BC%20")]
    [InlineData("a\0\n\\:*", "a%00%0A%5C%3A%2A")]
    [InlineData("CON", "CON")]
    public void Hostile_names_stay_one_segment(string name, string written)
    {
        var key = LakeKeys.DataFile(new StreamId(name, name, name), DateTimeOffset.UnixEpoch, Sha256);

        Assert.Equal($"raw/source={written}/connection={written}/stream={written}/dt=1970-01-01/19700101T000000Z-aaaaaaaaaaaaaaaa.ndjson.zst", key);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void Names_that_mean_a_place_are_refused(string name)
    {
        foreach (var id in (StreamId[])[new(name, "c", "s"), new("s", name, "s"), new("s", "c", name)])
            Assert.Equal(("CG2001", Failure.Config), Refuse(() => LakeKeys.DataFile(id, DateTimeOffset.UnixEpoch, Sha256)));
        Assert.Equal(("CG2001", Failure.Config), Refuse(() => LakeKeys.CommitsOf(new StreamId("s", "c", "t"), name)));
    }

    [Fact]
    public void Names_that_are_too_long_are_refused()
    {
        Assert.Equal(("CG2001", Failure.Config), Refuse(() => LakeKeys.Commit(new StreamId("s", new string('x', 201), "t"), Lanes.Batch, 1)));
        Assert.Equal(("CG2001", Failure.Config), Refuse(() => LakeKeys.Commit(new StreamId("s", new string('ü', 34), "t"), Lanes.Batch, 1)));
    }

    [Fact]
    public void Any_name_is_refused_or_read_back_and_stays_in_its_folder() =>
        Gen.String.Sample(name =>
        {
            string segment;
            try
            {
                segment = KeySegment.Encode("", name);
            }
            catch (CodegenException)
            {
                return name is "" or "." or ".." || System.Text.Encoding.UTF8.GetByteCount(name) > KeySegment.MaxBytes / 3;
            }

            var path = new FolderObjectStore("/lake").LocalPath($"raw/{segment}/x")!;
            return Path.GetDirectoryName(Path.GetDirectoryName(path)) == Path.GetFullPath("/lake/raw")
                && segment.All(character => char.IsAsciiLetterOrDigit(character) || "_.=-%".Contains(character, StringComparison.Ordinal))
                && KeySegment.Decode(segment) == System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(name));
        });

    [Fact]
    public void Commit_keys_sort_as_their_numbers_do()
    {
        var id = new StreamId("s", "c", "t");
        long[] numbers = [1, 9, 10, 255, 999_999_999_999];

        Assert.Equal("_commits/c/t/batch/000000000001.json", LakeKeys.Commit(id, Lanes.Batch, 1));
        Assert.Equal(numbers, numbers.Select(number => LakeKeys.Commit(id, Lanes.Batch, number)).Order(StringComparer.Ordinal).Select(key => LakeKeys.CommitNumber(key)!.Value));
        Assert.Null(LakeKeys.CommitNumber("_commits/c/t/batch/00000000001x.json"));
        Assert.Null(LakeKeys.CommitNumber("_commits/c/t/batch/1.json"));
    }

    private static (string Code, Failure Failure) Refuse(Func<string> build)
    {
        var fault = Assert.Throws<CodegenException>(build);
        return (fault.Code, fault.Failure);
    }
}
