using Codegen.Lake.Tests.Stores;

namespace Codegen.Lake.Tests.Fakes;

public sealed class MemoryObjectStoreTests : ObjectStoreSuite
{
    protected override Task<IObjectStore> OpenAsync() => Task.FromResult<IObjectStore>(new MemoryObjectStore());
}
