using Codegen.Cli.Stages;

namespace Codegen.Cli.Tests.Stages;

public sealed class CompiledFolderTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("codegen-compiled-").FullName;

    [Fact]
    public void The_folder_holds_what_was_compiled_last_and_nothing_else()
    {
        Write(("models/a.sql", "select 1"), ("models/gone.sql", "select 2"), ("tests/t.sql", "select 3"));
        Write(("models/a.sql", "select 10"), ("models/new/b.sql", "select 4"), ("tests/t.sql", "select 3"));
        Assert.Equal(["models/a.sql: select 10", "models/new/b.sql: select 4", "tests/t.sql: select 3"], Read());
    }

    [Fact]
    public void A_file_that_holds_its_text_already_is_left_alone()
    {
        Write(("a.sql", "select 1"), ("b.sql", "select 2"));
        foreach (var name in new[] { "a.sql", "b.sql" })
            File.SetLastWriteTimeUtc(Path.Combine(_path, name), DateTime.UnixEpoch);
        Write(("a.sql", "select 1"), ("b.sql", "select 20"));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(Path.Combine(_path, "a.sql")));
        Assert.NotEqual(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(Path.Combine(_path, "b.sql")));
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);

    private void Write(params (string Path, string Text)[] files) => new CompiledFolder(_path).Write(files.ToDictionary(file => file.Path, file => file.Text));

    private IEnumerable<string> Read() => Directory.EnumerateFiles(_path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(file => $"{Path.GetRelativePath(_path, file)}: {File.ReadAllText(file)}");
}
