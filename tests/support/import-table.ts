/** The table of who may import whom, until ARCHITECTURE.md holds it. `type`: as a type only. */
export const importTable = `
| from ↓ may import → | domain | contract | src/sync, src/data | src/ui | own feature | other feature | server |
|---|---|---|---|---|---|---|---|
| domain | ✓ | | | | | | |
| contract | ✓ | ✓ | | | | | |
| src/sync, src/data | ✓ | type | ✓ | | | | |
| src/ui | | | | ✓ | | | |
| src/member/*, src/office/* | ✓ | type | ✓ | ✓ | ✓ | never | |
| src/app | ✓ | type | ✓ | ✓ | all | all | |
| sw | | | | | | | |
| server/public-page/browser | ✓ | type | | | | | |
| server | ✓ | ✓ | | | | | ✓ |
`;
