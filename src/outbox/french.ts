export { french } from '../../domain/shared/french.js';
