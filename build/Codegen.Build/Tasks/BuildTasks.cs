namespace Codegen.Build.Tasks;

/// <summary>The verbs that the build knows.</summary>
internal static class BuildTasks
{
    /// <summary>All of them, in the order in which a person meets them.</summary>
    public static IReadOnlyList<IBuildTask> All { get; } =
    [
        new GenerateTask(), new CompileTask(), new TestTask(), new DemoTask(), new BenchTask(), new VerifyTask(), new ImpactTask(), new HelpTask(),
    ];

    /// <summary>The verbs with their descriptions, a line each, then examples.</summary>
    public static string Describe() =>
        string.Join('\n', All.Select(task => $"  {task.Name,-10} {task.Description}"))
        + """


            Examples:
              ./build.sh demo                     see the whole line run, offline
              ./build.sh generate build           after a document or a mapping changed
              ./build.sh test --only Lake         one project's tests
              ./build.sh impact --against main    what my change would break downstream
            """;
}
